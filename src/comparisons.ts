import type { CollectionEntry } from 'astro:content';
import { type Code, type Comparison, protocolRank } from './content.ts';
import type { Translated } from './translations.ts';

/**
 * Comparisons in the order of their codes, each also noted at its two codes.
 * Throws if a file's name does not consist of two codes, or names them in the wrong order.
 */
export function readComparisons(
  pages: Map<string, Translated<CollectionEntry<'comparisons'>>>,
  codes: Map<string, Code>,
): Comparison[] {
  const order = new Map([...codes.values()].map((code, index) => [code, index]));
  const place = (code: Code) => order.get(code) ?? 0;
  const bySlug = new Map([...codes.values()].map((code) => [slugOf(code), code]));
  const comparisons: Comparison[] = [];
  for (const [path, page] of pages) {
    const slug = path.replace('comparisons/', '');
    const pair = matchSlug(slug, bySlug);
    if (!pair)
      throw new Error(
        `${page.en.filePath}: the file's name does not consist of two codes that exist. Expected "<protocol>-<code>-vs-<code>.mdx" with codes from content/protocols/.`,
      );
    const [left, right] = pair;
    const wrongOrder =
      left.protocol === right.protocol
        ? place(left) - place(right)
        : protocolRank(left.protocol) - protocolRank(right.protocol) ||
          left.protocol.id.localeCompare(right.protocol.id);
    if (wrongOrder >= 0)
      throw new Error(
        `${page.en.filePath}: the two codes stand in the wrong order. Rename it so that the code that comes first in the protocol's YAML (or whose protocol comes first) stands first.`,
      );
    comparisons.push({ slug, left, right, page });
  }
  comparisons.sort((a, b) => place(a.left) - place(b.left) || place(a.right) - place(b.right));
  for (const comparison of comparisons) {
    comparison.left.comparisons.push(comparison);
    comparison.right.comparisons.push(comparison);
  }
  return comparisons;
}

/** The slug of a comparison with its two codes swapped; that URL leads to the page. */
export function swappedSlug({ left, right }: Comparison): string {
  return `${slugOf(right)}-vs-${left.protocol === right.protocol ? left.code : slugOf(left)}`;
}

/** A slug is matched against the known codes, never cut apart: codes may contain "-" themselves. */
function matchSlug(slug: string, bySlug: Map<string, Code>): [Code, Code] | undefined {
  for (const { index } of slug.matchAll(/-vs-/g)) {
    const left = bySlug.get(slug.slice(0, index));
    const rest = slug.slice(index + '-vs-'.length);
    const right = left && (bySlug.get(`${left.protocol.id}-${rest}`) ?? bySlug.get(rest));
    if (left && right) return [left, right];
  }
  return undefined;
}

function slugOf({ id }: Code): string {
  return id.replace('/', '-');
}
