import type { IndexFiles } from './files.ts';
import { withoutFiller } from './filler.ts';
import type { Record, Root } from './format.ts';
import { keyOf } from './key.ts';
import type { Query } from './query.ts';
import { once, pick } from './records.ts';
import { nearTerms } from './typo.ts';

/** Keys shorter than this complete to nothing: they would match half of the index. Han characters say more. */
const shortestPrefix = 3;
const shortestHanPrefix = 2;
const mostCompletions = 8;

/** Pages that have this key as a term. */
export async function lookUp(files: IndexFiles, key: string): Promise<Record[]> {
  const shard = await files.shardFor(key);
  const places = shard.terms.find(([term]) => term === key)?.[1] ?? [];
  return pick(shard.records, places);
}

/** Pages that have one of these keys as a term. */
export async function lookUpAny(files: IndexFiles, keys: string[]): Promise<Record[]> {
  return once((await Promise.all(keys.map((key) => lookUp(files, key)))).flat());
}

/** Pages that compare two of the codes that were named. */
export async function comparisons(files: IndexFiles, numbers: Record[][]): Promise<Record[]> {
  const labels = numbers.map((records) => [...new Set(records.map(([, label]) => label))]);
  const keys = labels.flatMap((left, index) =>
    labels
      .slice(index + 1)
      .flatMap((right) =>
        left.flatMap((a) => right.flatMap((b) => [keyOf(`${a}vs${b}`), keyOf(`${b}vs${a}`)])),
      ),
  );
  return lookUpAny(files, keys);
}

/** The comparison of two codes that are named by words: `unauthorized vs forbidden`. */
export async function comparisonOfNames(files: IndexFiles, text: string): Promise<Record[]> {
  const names = text.split(/\s+(?:vs\.?|versus|or|and)\s+|\s*(?:还是|和|与)\s*/iu);
  if (names.length !== 2) return [];
  const keys = names.map((name) => keyOf(name.split(/\s+/).flatMap(withoutFiller).join(' ')));
  return comparisons(files, await Promise.all(keys.map((key) => lookUp(files, key))));
}

/** Names that a number may be part of: `Exchange 451` is another code than 451, `Cloudflare 1015` no close code. */
export function namesWithNumber({ phrase, words, codes }: Query): string[] {
  if (codes.length === 0 || words.length === 0) return [];
  return [phrase, ...words.flatMap((word) => codes.flat().map((code) => keyOf(word + code)))];
}

/**
 * Pages whose name, gloss or alias is the phrase; where there are none, those where it is the phrase without filler,
 * begins with it, or nearly is it.
 */
export async function byKey(
  files: IndexFiles,
  query: Query,
  root: Root,
): Promise<{ exact: Record[]; completed: Record[] }> {
  const key = query.phrase;
  const none = { exact: [], completed: [] };
  if (query.words.length === 0 && query.codes.length === 0) {
    if (key === '' && query.protocols.length === 0) return none;
    // Nothing is left but protocols and filler: `list of HTTP status codes`.
    const protocols = query.protocols.length > 0 ? query.protocols : root.protocols;
    return { exact: protocols.map(({ id, name }) => [id, name, '', '']), completed: [] };
  }
  const exact = await lookUp(files, key);
  if (exact.length > 0 || query.words.length === 0) return { exact, completed: [] };
  const stripped = await lookUp(files, keyOf(query.words.join(' ')));
  if (stripped.length > 0) return { exact, completed: stripped };
  const isHan = /^\p{Script=Han}/u.test(key);
  if (key.length < (isHan ? shortestHanPrefix : shortestPrefix)) return none;
  const shard = await files.shardFor(key);
  const begun = shard.terms
    .filter(([term]) => term.startsWith(key) || (isHan && term.includes(key)))
    .flatMap(([, places]) => places);
  const places = begun.length > 0 ? begun : nearTerms(key, shard);
  return { exact, completed: once(pick(shard.records, places)).slice(0, mostCompletions) };
}

/** Of codes that share a number, those whose vendor the query names come first. */
export function vendorFirst(records: Record[], { words }: Query): Record[] {
  const isNamed = ([, label]: Record) => words.some((word) => keyOf(label).startsWith(keyOf(word)));
  return [...records.filter(isNamed), ...records.filter((record) => !isNamed(record))];
}
