import { build } from 'esbuild';
import { hashOf } from './policy.ts';

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

/** A script that stands in the page itself, and what a content security policy has to allow for it. */
export interface InlineScript {
  text: string;
  hash: ReturnType<typeof hashOf>;
}

const inlineScripts = new Map<string, Promise<InlineScript>>();

/** A script that stands in every page: bundled and hashed once. */
export function inlineScript(entry: string): Promise<InlineScript> {
  const known = inlineScripts.get(entry) ?? makeInlineScript(entry);
  inlineScripts.set(entry, known);
  return known;
}

async function makeInlineScript(entry: string): Promise<InlineScript> {
  const text = await bundle(entry, 'iife');
  return { text, hash: hashOf(text) };
}
