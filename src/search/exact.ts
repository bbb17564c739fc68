import type { CollectionEntry } from 'astro:content';
import { type Book, type Code, nameIn } from '../content.ts';
import { loggedLines } from '../examples.ts';
import { type LanguageId, sourceLanguage } from '../languages.ts';
import type { Asked, Messages, Record, Root, Shard } from './format.ts';
import { holdsHan, keyOf } from './key.ts';
import { wordsOf } from './message.ts';

/** Characters of JSON in one shard at the most; about 2 KB compressed, so that a look-up stays small however many codes there are. */
const shardLimit = 12_000;

interface Term {
  key: string;
  records: Record[];
}

/** The root file of a language's exact index, and its shards in the order of their numbers. */
export function exactIndex(book: Book, language: LanguageId): { root: Root; shards: Shard[] } {
  const shards = split(terms(book, language));
  const { done, empty, inRange, outside, noWords } = book.ui[language].searchStates;
  return {
    root: {
      words: { done, empty, inRange, outside, noWords },
      protocols: book.protocols.map(({ id, facts, codes }) => ({
        id,
        name: facts.name,
        keys: [...new Set([id, facts.name, ...facts.aliases].map(keyOf))],
        ranges: codes.flatMap((code) =>
          code.isRange && code.bounds ? [[...code.bounds, recordOf(code, language)]] : [],
        ),
      })),
      shards: shards.map(({ terms }) => terms[0]?.[0] ?? ''),
    },
    shards,
  };
}

/**
 * Every message that the facts record, with the codes that it may mean, and every line that a program logged when the
 * examples ran, with its code and the example.
 */
export function messageIndex(book: Book, language: LanguageId): Messages {
  const records: Record[] = [];
  const places = new Map<string, number>();
  const messages = new Map<string, number[]>();
  const add = (text: string, pages: Record[]) => {
    const words = wordsOf(text).join(' ');
    const known = messages.get(words) ?? [];
    for (const record of pages) {
      const place = places.get(record[0]) ?? records.push(record) - 1;
      places.set(record[0], place);
      if (!known.includes(place)) known.push(place);
    }
    messages.set(words, known);
  };
  for (const [text, codes] of book.messages)
    add(
      text,
      codes.map((code) => recordOf(code, language)),
    );
  for (const { text, example, code } of book.protocols.flatMap(loggedLines)) {
    const run: Record = [
      `examples/${example.id}`,
      example.codes[0]?.spelling ?? '',
      example.page[language].data.title,
      '',
    ];
    add(text, code ? [recordOf(code, language), run] : [run]);
  }
  return { records, messages: [...messages] };
}

/**
 * How readers word what they look for, in the language and in English, with the pages that they mean. Throws if there
 * is no such page.
 */
export function askedIndex(book: Book, language: LanguageId, asked: CollectionEntry<'asked'>[]): Asked {
  const pages = new Map<string, Record>();
  for (const { id, facts, introduction, guides } of book.protocols) {
    pages.set(id, [id, facts.name, introduction[language].data.codeNounPlural, '']);
    for (const guide of guides) pages.set(guide.id, [guide.id, '', guide.page[language].data.title, '']);
  }
  for (const code of book.codes.values()) pages.set(code.id, recordOf(code, language));
  const records: Record[] = [];
  const wordings = new Map<string, number[]>();
  const sources = [language, sourceLanguage].map((id) => `${id}/`);
  for (const { id: entry, data } of asked.filter(({ id }) => sources.some((source) => id.startsWith(source))))
    for (const [id, texts] of Object.entries(data)) {
      const page = pages.get(id);
      if (!page)
        throw new Error(
          `content/${entry}.yaml: there is no page "${id}". Expected the id of a code, guide or protocol, such as "http/404" or "websocket/timers".`,
        );
      const place = records.includes(page) ? records.indexOf(page) : records.push(page) - 1;
      for (const text of texts) {
        const wording = holdsHan(text) ? keyOf(text) : wordsOf(text).join(' ');
        wordings.set(wording, [...(wordings.get(wording) ?? []), place]);
      }
    }
  return { records, wordings: [...wordings].sort(([a], [b]) => b.length - a.length) };
}

/** What the exact index says of a code. */
function recordOf(code: Code, language: LanguageId): Record {
  return [code.id, code.spelling, nameIn(language, code), code.outcome];
}

function terms(book: Book, language: LanguageId): Term[] {
  const byKey = new Map<string, Record[]>();
  const add = (term: string, record: Record) => {
    const key = keyOf(term);
    const records = byKey.get(key) ?? [];
    if (!records.some(([path]) => path === record[0])) byKey.set(key, [...records, record]);
  };
  for (const code of likelierFirst(book)) {
    const record = recordOf(code, language);
    const gloss = code.page[language].data.gloss;
    add(code.code, record);
    add(code.spelling, record);
    if (code.bounds && !code.isRange) add(String(code.bounds[0]), record);
    for (const term of [code.name, code.label, gloss, ...code.aliases.map(({ text }) => text)])
      if (term) add(term, record);
  }
  for (const { slug, left, right, page } of book.comparisons) {
    const label = `${left.spelling} – ${right.spelling}`;
    const record: Record = [`compare/${slug}`, label, page[language].data.question, ''];
    add(`${left.spelling}vs${right.spelling}`, record);
    if (left.protocol !== right.protocol) add(`${right.spelling}vs${left.spelling}`, record);
    // Below the code itself, a reader who types one number is offered what it is compared with.
    for (const { number } of [left, right]) add(number, record);
  }
  for (const { id, facts, introduction } of book.protocols)
    for (const term of [facts.name, ...facts.aliases])
      add(term, [id, facts.name, introduction[language].data.codeNounPlural, '']);
  return [...byKey].map(([key, records]) => ({ key, records })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Codes of one number stand in this order: those that readers ask for most, then by protocol, unassigned rows at the end. */
function likelierFirst(book: Book): Code[] {
  const rank = ({ protocol, code, status }: Code) => {
    if (protocol.facts.mostLookedUp.includes(code)) return 0;
    return status === 'unassigned' ? 2 : 1;
  };
  return [...book.codes.values()].sort((a, b) => rank(a) - rank(b));
}

function split(all: Term[]): Shard[] {
  const shards: Shard[] = [];
  let places = new Map<string, number>();
  let size = Number.POSITIVE_INFINITY;
  for (const { key, records } of all) {
    if (size > shardLimit) {
      shards.push({ records: [], terms: [] });
      places = new Map();
      size = 0;
    }
    const shard = shards[shards.length - 1] as Shard;
    const inShard = records.map((record) => {
      const known = places.get(record[0]);
      if (known !== undefined) return known;
      const place = shard.records.push(record) - 1;
      places.set(record[0], place);
      size += JSON.stringify(record).length;
      return place;
    });
    shard.terms.push([key, inShard]);
    size += key.length + 8;
  }
  return shards;
}
