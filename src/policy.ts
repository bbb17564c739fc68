import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Takes out of each page's content security policy the hashes of styles and scripts that do not stand in that page.
 * Astro names all of the site's in every page: a policy wider than needed, and 1 KB that does not compress.
 */
export function tightPolicy(): AstroIntegration {
  return {
    name: 'tight-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: root })) {
          const html = await readFile(join(root, file), 'utf8');
          await writeFile(join(root, file), tightened(html));
        }
      },
    },
  };
}

function tightened(html: string): string {
  const inline = html.matchAll(/<(style|script)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g);
  const used = new Set<string>([...inline].map(([, , text = '']) => hashOf(text)));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) =>
    meta.replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (used.has(hash) ? source : '')),
  );
}

/** What a content security policy has to allow for a style or a script that stands in the page. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
