import { pagesAskedFor } from './asked.ts';
import type { IndexFiles } from './files.ts';
import { type FoundMessage, findMessages } from './find-messages.ts';
import type { Record, Root, SearchWords } from './format.ts';
import { statusIn } from './message.ts';
import {
  byKey,
  comparisonOfNames,
  comparisons,
  lookUp,
  lookUpAny,
  namesWithNumber,
  vendorFirst,
} from './names.ts';
import { type Query, readQuery } from './query.ts';
import { isComparison, once } from './records.ts';

/** What the exact index answers: pages in rank order, and numbers that no code has. */
export interface Found {
  records: Record[];
  /** Numbers that nobody has, with the protocols that were named: the range that each falls in, or none outside of all. */
  unassigned: { number: string; range: Record | undefined }[];
  query: Query;
  words: SearchWords;
}

const mostRelated = 12;

/** Asks the exact index. Rejects if a file of it cannot be loaded. */
export async function find(text: string, files: IndexFiles): Promise<Found> {
  const root = await files.root();
  const query = readQuery(text, root.protocols);
  // A pasted line names protocols by the way.
  const wanted = ([path]: Record) =>
    query.protocols.length === 0 ||
    query.isLine ||
    query.protocols.some(
      ({ id }) => path === id || path.startsWith(`${id}/`) || path.startsWith(`compare/${id}-`),
    );

  const numbers: Record[][] = [];
  const ranges: Record[] = [];
  const related: Record[] = [];
  const unassigned: Found['unassigned'] = [];
  for (const spellings of query.codes) {
    const everywhere = await lookUpAny(files, spellings);
    const found = everywhere.filter(wanted);
    if (query.codes.length === 1) related.push(...found.filter(isComparison));
    // `websocket 426`: no close code has this number, but a status code has.
    const exact = (found.length > 0 ? found : everywhere).filter((record) => !isComparison(record));
    if (exact.length > 0) numbers.push(vendorFirst(exact, query));
    if (found.length === 0 && !query.isLine) {
      const range = rangeOf(spellings, root, query);
      const names = query.protocols.map(({ name }) => name);
      unassigned.push({ number: [...names, spellings[0]].join(' '), range });
      if (range) ranges.push(range);
    }
  }
  const { exact: byName, completed } = await byKey(files, query, root);
  const messages = await findMessages(files, text);
  const status = statusIn(text);
  const byStatus = status ? (await lookUp(files, status)).filter((record) => !isComparison(record)) : [];
  const isQuestion = query.words.length > 0 && numbers.length === 0 && byName.length === 0;
  const asked = isQuestion ? pagesAskedFor(text, await files.asked()) : [];
  const pagesOf = (some: FoundMessage[]) => some.flatMap(({ records }) => records);
  const answer = (records: Record[]) => ({ records: once(records), unassigned, query, words: root.words });
  if (query.isLine)
    return answer([...byStatus, ...pagesOf(messages), ...asked, ...numbers.flat(), ...byName, ...completed]);

  // The many words and numbers of a line would make too many pairs.
  const named = await lookUpAny(files, namesWithNumber(query));
  const compared =
    query.codes.length > 0
      ? await comparisons(files, [...numbers, ...ranges.map((range) => [range])])
      : await comparisonOfNames(files, text);
  return answer([
    ...byStatus,
    ...pagesOf(messages.filter(({ isTelling }) => isTelling)),
    ...compared.filter(wanted),
    ...named,
    ...numbers.flat(),
    ...byName.filter(wanted),
    ...pagesOf(messages.filter(({ isWhole }) => isWhole)),
    ...asked.filter(wanted),
    ...completed.filter(wanted),
    // `error 1016` is a name of Cloudflare's 530 before it is a number that no code has.
    ...ranges,
    ...pagesOf(messages.filter(({ isTelling }) => !isTelling)),
    ...related.slice(0, mostRelated),
  ]);
}

function rangeOf(spellings: string[], root: Root, query: Query): Record | undefined {
  const number = Number(spellings.at(-1));
  const protocols = query.protocols.length > 0 ? query.protocols : root.protocols;
  return protocols
    .flatMap(({ ranges }) => ranges)
    .find(([first, last]) => first <= number && number <= last)?.[2];
}
