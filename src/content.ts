import { type CollectionEntry, getCollection } from 'astro:content';
import {
  requireCodeForPage,
  requireGloss,
  requireKnownMappings,
  requireProse,
  requireWords,
} from './checks.ts';
import { readComparisons } from './comparisons.ts';
import { type Example, type Fault, readExamples, type Situation } from './examples.ts';
import type { LanguageId } from './languages.ts';
import { boundsOf, splitVendor } from './numbers.ts';
import { codeRule, comparisonRule, exampleRule, guideRule, introductionRule, listItemsIn } from './prose.ts';
import { type Reference, resolveReference, type Sources } from './references.ts';
import { readStep, type Step } from './sequence.ts';
import { byPath, inEachLanguage, type Translated } from './translations.ts';

export type Ui = CollectionEntry<'ui'>['data'];
type CodeFacts = CollectionEntry<'protocols'>['data']['codes'][number];

/** A code with its facts (`content/protocols/`) and its pages (`content/<language>/codes/`). */
export interface Code extends CodeFacts {
  /** `websocket/1011` */
  id: string;
  protocol: Protocol;
  /** The registered name, or the common one where the registry has none. */
  title: string;
  /** The number as people write it, without its vendor: `499`, `0x08`, `4000-4999`. */
  number: string;
  /** Whose code it is, where it is none of the registry's. */
  vendor: string | undefined;
  /** How people name it: `nginx 499`, `1011`. */
  spelling: string;
  /** First and last number, both the same for a single code; none for dotted codes. */
  bounds: [first: number, last: number] | undefined;
  isRange: boolean;
  sources: Reference[];
  page: Translated<CollectionEntry<'codes'>>;
  /** What travels between the two ends when it ends with this code; empty where the page draws no picture. */
  steps: Translated<Step[]>;
  /** Pages that set this code beside another. */
  comparisons: Comparison[];
  /** Programs that ran and show this code. */
  examples: Example[];
}

export interface Protocol {
  id: string;
  facts: Omit<CollectionEntry<'protocols'>['data'], 'codes'>;
  registry: Reference;
  introduction: Translated<CollectionEntry<'introductions'>>;
  codes: Code[];
  examples: Example[];
  /** Rows of the table by library. */
  situations: Situation[];
  /** Rows of the table by proxy. */
  faults: Fault[];
  guides: Guide[];
}

/** A page about a task rather than a code: `content/<language>/guides/<protocol>/<name>.mdx`. */
export interface Guide {
  /** `websocket/reconnect` */
  id: string;
  protocol: Protocol;
  page: Translated<CollectionEntry<'guides'>>;
}

export interface Comparison {
  /** `websocket-1000-vs-1011` */
  slug: string;
  left: Code;
  right: Code;
  page: Translated<CollectionEntry<'comparisons'>>;
}

export interface Book {
  ui: Translated<Ui>;
  sources: Sources;
  protocols: Protocol[];
  /** Every code by id. */
  codes: Map<string, Code>;
  comparisons: Comparison[];
  /** Every program that ran, by id. */
  examples: Map<string, Example>;
  /** The day on which the outputs of the examples were recorded, and with which versions. */
  recorded: CollectionEntry<'recorded'>['data'];
  /** Codes that share a number, by that number. */
  numbers: Map<number, Code[]>;
  /** Codes that one message may mean, by its text, the likeliest first. */
  messages: Map<string, Code[]>;
}

/** Protocols that come first in lists and in the URLs of comparisons; the others follow by the alphabet. */
const firstProtocols = ['http', 'grpc', 'websocket'];

let book: Promise<Book> | undefined;

/** Everything under `content/`, read and checked once. Throws with the file and what to do if something does not fit. */
export function getBook(): Promise<Book> {
  if (import.meta.env.DEV) return readBook();
  book ??= readBook();
  return book;
}

/** A code's registered name and its name in the language; the common one where it has neither. */
export function nameIn(language: LanguageId, code: Code): string {
  const { gloss } = code.page[language].data;
  return [code.name, gloss].filter(Boolean).join(' ') || code.title;
}

/** A code as a title names it: `HTTP 504 Gateway Timeout`. A vendor's says enough: nobody looks for "HTTP nginx 499". */
export function subjectOf({ vendor, protocol, spelling, title }: Code, withProtocol = true): string {
  return [withProtocol && !vendor ? protocol.facts.name : '', spelling, title].filter(Boolean).join(' ');
}

/** The code that an id names. Throws, naming the place that asked. */
export function findCode(book: Book, id: string, askedBy: string): Code {
  const code = book.codes.get(id);
  if (!code)
    throw new Error(
      `${askedBy}: there is no code "${id}". Codes are listed in content/protocols/; correct the id or add the code there.`,
    );
  return code;
}

/** The program that an id names. Throws, naming the place that asked. */
export function findExample(book: Book, id: string, askedBy: string): Example {
  const example = book.examples.get(id);
  if (!example)
    throw new Error(
      `${askedBy}: there is no example "${id}". Examples are listed in content/examples/<protocol>/index.yaml; correct the id or add the program there.`,
    );
  return example;
}

async function readBook(): Promise<Book> {
  const [
    uis,
    introductionEntries,
    codeEntries,
    comparisonEntries,
    exampleEntries,
    guideEntries,
    lists,
    [record],
    sourceEntries,
  ] = await Promise.all([
    getCollection('ui'),
    getCollection('introductions'),
    getCollection('codes'),
    getCollection('comparisons'),
    getCollection('examples'),
    getCollection('guides'),
    getCollection('runs'),
    getCollection('recorded'),
    getCollection('sources'),
  ]);
  requireProse(introductionEntries, introductionRule);
  requireProse(codeEntries, codeRule);
  requireProse(comparisonEntries, comparisonRule);
  requireProse(exampleEntries, exampleRule);
  requireProse(guideEntries, guideRule);
  const recorded = record?.data ?? { date: '', versions: {} };

  const sources: Sources = new Map(sourceEntries.map(({ id, data }) => [id, data]));
  const introductions = byPath(introductionEntries);
  const pages = byPath(codeEntries);
  const protocols: Protocol[] = [];
  const codes = new Map<string, Code>();
  for (const { id, data } of await getCollection('protocols')) {
    const { codes: everyCode, ...facts } = data;
    const file = `content/protocols/${id}.yaml`;
    const introduction = introductions.get(`protocols/${id}`);
    if (!introduction)
      throw new Error(`content/en/protocols/${id}.mdx is missing. ${file} needs an introduction: add it.`);
    const registry = resolveReference(facts.registry, sources, `${file}, "registry"`);
    const protocol: Protocol = {
      id,
      facts,
      registry,
      introduction,
      codes: [],
      examples: [],
      situations: [],
      faults: [],
      guides: [],
    };
    requireWords(protocol);
    for (const code of everyCode) protocol.codes.push(readCode(protocol, code, sources, pages, file));
    for (const code of protocol.codes) codes.set(code.id, code);
    protocols.push(protocol);
  }
  protocols.sort((a, b) => protocolRank(a) - protocolRank(b) || a.id.localeCompare(b.id));
  requireCodeForPage(pages, codes);
  requireKnownMappings(protocols, codes);

  const comparisons = readComparisons(byPath(comparisonEntries), codes);
  const examplePages = byPath(exampleEntries);
  for (const protocol of protocols) {
    const list = lists.find(({ id }) => id === protocol.id);
    if (list) Object.assign(protocol, readExamples(protocol, list.data, recorded, examplePages, codes));
  }
  for (const [path, page] of byPath(guideEntries)) {
    const id = path.replace('guides/', '');
    const protocol = protocols.find((candidate) => id.startsWith(`${candidate.id}/`));
    if (!protocol)
      throw new Error(
        `${page.en.filePath}: there is no protocol of this folder's name. Guides stand in content/en/guides/<protocol>/.`,
      );
    protocol.guides.push({ id, protocol, page });
  }
  return {
    ui: inEachLanguage((language) => {
      const ui = uis.find(({ id }) => id === language);
      if (!ui)
        throw new Error(`content/${language}/ui.yaml is missing. Copy it from content/en and translate it.`);
      return ui.data;
    }),
    sources,
    protocols,
    codes,
    comparisons,
    examples: new Map(protocols.flatMap(({ examples }) => examples.map((example) => [example.id, example]))),
    recorded,
    numbers: groupByNumber(codes.values()),
    messages: groupByMessage(codes.values()),
  };
}

/** Place of a protocol among those that come first. */
export function protocolRank({ id }: { id: string }): number {
  const place = firstProtocols.indexOf(id);
  return place === -1 ? firstProtocols.length : place;
}

function readCode(
  protocol: Protocol,
  facts: CodeFacts,
  sources: Sources,
  pages: Map<string, Translated<CollectionEntry<'codes'>>>,
  file: string,
): Code {
  const id = `${protocol.id}/${facts.code}`;
  const bounds = boundsOf(facts.code);
  const page =
    pages.get(`codes/${id}`) ??
    (facts.status === 'unassigned' ? unassignedPage(pages, protocol.id, facts.code) : undefined);
  if (!page)
    throw new Error(
      `content/en/codes/${id}.mdx is missing. Code "${facts.code}" of ${file} needs a page: add it.`,
    );
  requireGloss(page);
  const citedIn = `${file}, code "${facts.code}", "references"`;
  return {
    ...facts,
    id,
    protocol,
    title: facts.name || (facts.label ?? facts.code),
    ...spell(facts.code, protocol.facts.vendors),
    bounds,
    isRange: bounds !== undefined && bounds[0] !== bounds[1],
    sources: facts.references.map((reference) => resolveReference(reference, sources, citedIn)),
    page,
    steps: inEachLanguage((language) =>
      listItemsIn(page[language].body ?? '', 'Travels').map((line) =>
        readStep(line, page[language].filePath ?? id),
      ),
    ),
    comparisons: [],
    examples: [],
  };
}

/** A code's number, its vendor, and both as people name them. */
function spell(code: string, vendors: Record<string, string>): Pick<Code, 'number' | 'vendor' | 'spelling'> {
  const { prefix, number } = splitVendor(code);
  const vendor = prefix && vendors[prefix];
  return { number, vendor, spelling: vendor ? `${vendor} ${number}` : code };
}

/** The protocol's one text for numbers that nobody has, with the code of this row in its summary. */
function unassignedPage(
  pages: Map<string, Translated<CollectionEntry<'codes'>>>,
  protocol: string,
  code: string,
): Translated<CollectionEntry<'codes'>> | undefined {
  const page = pages.get(`codes/${protocol}/unassigned`);
  if (!page) return undefined;
  return inEachLanguage((language) => {
    const { data } = page[language];
    return { ...page[language], data: { ...data, summary: data.summary.replaceAll('{code}', code) } };
  });
}

function groupByNumber(codes: Iterable<Code>): Map<number, Code[]> {
  const numbers = new Map<number, Code[]>();
  for (const code of codes)
    if (code.bounds && !code.isRange)
      numbers.set(code.bounds[0], [...(numbers.get(code.bounds[0]) ?? []), code]);
  return new Map([...numbers].sort(([a], [b]) => a - b));
}

function groupByMessage(codes: Iterable<Code>): Map<string, Code[]> {
  const messages = new Map<string, Code[]>();
  for (const code of codes)
    for (const { text, likeliest } of code.messages) {
      const known = messages.get(text) ?? [];
      messages.set(text, likeliest ? [code, ...known] : [...known, code]);
    }
  return messages;
}
