import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/**
 * A browser script with all that it imports, minified. Used instead of Astro's own bundling, whose loader for
 * scripts that are asked for later weighs more than everything that runs on a page that is only read.
 */
export async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

const inlineScripts = new Map<string, Promise<string>>();

/** A script that stands in every page: bundled once. */
export function inlineScript(entry: string): Promise<string> {
  const known = inlineScripts.get(entry) ?? bundle(entry, 'iife');
  inlineScripts.set(entry, known);
  return known;
}

/** What a content security policy has to allow for a script that stands in the page. */
export function hashOf(script: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
