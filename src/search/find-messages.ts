import type { IndexFiles } from './files.ts';
import type { Messages, Record } from './format.ts';
import { isIdentifier, matchOf, shortestRun, tellingRun, wordsOf } from './message.ts';
import { pick } from './records.ts';

/** Lines of logs have much in common; what stands further down would only share words such as `request: "GET`. */
const mostMessages = 12;

/** The pages of a message that stands in a text. */
export interface FoundMessage {
  records: Record[];
  /** The common run of words leaves no doubt. */
  isTelling: boolean;
  /** All of the text stands in the message. */
  isWhole: boolean;
}

/** Messages that stand in the text, those first whose words there are the rarest. */
export async function findMessages(files: IndexFiles, text: string): Promise<FoundMessage[]> {
  const words = wordsOf(text);
  if (words.length < shortestRun && !words.some(isIdentifier)) return [];
  const { records, messages, weightOf } = await prepared(files);
  const found = messages
    .map(({ places, message, length }) => ({ places, ...matchOf(message, words, weightOf), length }))
    .filter(({ run }) => run > 0);
  // Among equals, the page that more of the found messages lead to comes first.
  const support = new Map<number | undefined, number>();
  for (const {
    places: [first],
  } of found)
    support.set(first, (support.get(first) ?? 0) + 1);
  const supportOf = ({ places: [first] }: (typeof found)[number]) => support.get(first) ?? 0;
  found.sort(
    (a, b) => b.weight - a.weight || b.run - a.run || supportOf(b) - supportOf(a) || a.length - b.length,
  );
  return found.slice(0, mostMessages).map(({ places, run }) => ({
    records: pick(records, places),
    isTelling: run >= tellingRun,
    isWhole: run === words.length,
  }));
}

interface Prepared {
  records: Record[];
  /** Words of each message, the places of its records, and the length of its text. */
  messages: { message: string[]; places: number[]; length: number }[];
  weightOf: (word: string) => number;
}

const known = new WeakMap<Messages, Prepared>();

/** The messages parted into words, and what each word weighs: counted once, not at every key that is pressed. */
async function prepared(files: IndexFiles): Promise<Prepared> {
  const index = await files.messages();
  const before = known.get(index);
  if (before) return before;
  const messages = index.messages.map(([text, places]) => ({
    message: text.split(' '),
    places,
    length: text.length,
  }));
  const counts = new Map<string, number>();
  for (const { message } of messages)
    for (const word of new Set(message)) counts.set(word, (counts.get(word) ?? 0) + 1);
  // What stands in every line, such as `request: "GET`, tells less than a word of one message.
  const made = { records: index.records, messages, weightOf: (word: string) => 1 / (counts.get(word) ?? 1) };
  known.set(index, made);
  return made;
}
