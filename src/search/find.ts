import type { IndexFiles } from './files.ts';
import { findMessages } from './find-messages.ts';
import type { Record, Root, SearchWords } from './format.ts';
import { keyOf } from './key.ts';
import { statusIn } from './message.ts';
import { type Query, readQuery } from './query.ts';
import { isComparison, once, pick } from './records.ts';

/** What the exact index answers: pages in rank order, and numbers that no code has. */
export interface Found {
  records: Record[];
  /** Numbers that nobody has: the range that each falls in, or none outside of all ranges. */
  unassigned: { number: string; range: Record | undefined }[];
  query: Query;
  words: SearchWords;
}

/** Keys shorter than this complete to nothing: they would match half of the index. Han characters say more. */
const shortestPrefix = 3;
const shortestHanPrefix = 2;
const mostCompletions = 8;
const mostRelated = 12;

/** Asks the exact index. Rejects if a file of it cannot be loaded. */
export async function find(text: string, files: IndexFiles): Promise<Found> {
  const root = await files.root();
  const query = readQuery(text, root.protocols);
  const wanted = ([path]: Record) =>
    query.protocols.length === 0 ||
    query.protocols.some(
      ({ id }) => path === id || path.startsWith(`${id}/`) || path.startsWith(`compare/${id}-`),
    );

  const numbers: Record[][] = [];
  const ranges: Record[] = [];
  const related: Record[] = [];
  const unassigned: Found['unassigned'] = [];
  for (const spellings of query.codes) {
    const found = (await lookUpAny(files, spellings)).filter(wanted);
    const exact = vendorFirst(
      found.filter((record) => !isComparison(record)),
      query,
    );
    if (query.codes.length === 1) related.push(...found.filter(isComparison));
    if (exact.length > 0) numbers.push(exact);
    else if (!query.isLine) {
      const range = rangeOf(spellings, root, query);
      unassigned.push({ number: spellings[0] ?? '', range });
      if (range) ranges.push(range);
    }
  }
  const pairs = await comparisons(files, [...numbers, ...ranges.map((range) => [range])]);
  const byPhrase = (await byKey(files, query)).filter(wanted);
  // `Exchange 451` as a whole is the name of another code than 451.
  const named =
    query.words.length > 0 && query.codes.length > 0
      ? (await lookUpAny(files, [query.phrase])).filter(wanted)
      : [];
  const { telling, others } = await findMessages(files, text);
  const status = statusIn(text);
  const byStatus = status ? (await lookUp(files, status)).filter((record) => !isComparison(record)) : [];
  const records = query.isLine
    ? [...byStatus, ...telling, ...others, ...numbers.flat(), ...byPhrase, ...ranges]
    : [
        ...byStatus,
        ...telling,
        ...pairs.filter(wanted),
        ...named,
        ...numbers.flat(),
        ...byPhrase,
        // `error 1016` is a name of Cloudflare's 530 before it is a number that no code has.
        ...ranges,
        ...others,
        ...related.slice(0, mostRelated),
      ];
  return { records: once(records), unassigned, query, words: root.words };
}

async function lookUp(files: IndexFiles, key: string): Promise<Record[]> {
  const shard = await files.shardFor(key);
  const places = shard.terms.find(([term]) => term === key)?.[1] ?? [];
  return pick(shard.records, places);
}

async function lookUpAny(files: IndexFiles, keys: string[]): Promise<Record[]> {
  return once((await Promise.all(keys.map((key) => lookUp(files, key)))).flat());
}

function rangeOf(spellings: string[], root: Root, query: Query): Record | undefined {
  const number = Number(spellings.at(-1));
  const protocols = query.protocols.length > 0 ? query.protocols : root.protocols;
  return protocols
    .flatMap(({ ranges }) => ranges)
    .find(([first, last]) => first <= number && number <= last)?.[2];
}

/** Pages that compare two of the codes that were named. */
async function comparisons(files: IndexFiles, numbers: Record[][]): Promise<Record[]> {
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

/** Pages whose name, gloss or alias is the phrase, or begins with it. */
async function byKey(files: IndexFiles, query: Query): Promise<Record[]> {
  if (query.phrase === '') return query.protocols.map(({ id, name }) => [id, name, '', '']);
  const key = query.phrase;
  if (query.words.length === 0) return lookUpAny(files, [key]);
  const withoutFiller = keyOf(query.words.join(' '));
  const exact = await lookUpAny(files, [...new Set([key, withoutFiller])]);
  if (exact.length > 0) return exact;
  const isHan = /^\p{Script=Han}/u.test(key);
  if (key.length < (isHan ? shortestHanPrefix : shortestPrefix)) return [];
  const shard = await files.shardFor(key);
  return once(
    shard.terms
      .filter(([term]) => term.startsWith(key) || (isHan && term.includes(key)))
      .flatMap(([, places]) => pick(shard.records, places)),
  ).slice(0, mostCompletions);
}

/** Of codes that share a number, those whose vendor the query names come first. */
function vendorFirst(records: Record[], { words }: Query): Record[] {
  const isNamed = ([, label]: Record) => words.some((word) => keyOf(label).startsWith(keyOf(word)));
  return [...records.filter(isNamed), ...records.filter((record) => !isNamed(record))];
}
