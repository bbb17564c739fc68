import { holdsHan } from './key.ts';
import type { Query } from './query.ts';

/** A page that Pagefind found. `url` carries the base path. */
export interface WordHit {
  url: string;
  number: string;
  title: string;
  excerpt: string;
}

interface PagefindModule {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindHit[] }>;
}

interface PagefindHit {
  id: string;
  data(): Promise<PagefindResult>;
}

interface PagefindResult {
  url: string;
  plain_excerpt: string;
  /** The page's whole text. */
  content: string;
  meta: { title?: string; code?: string; kind?: string };
}

const mostHits = 8;
/** A longer query is not asked for word by word. */
const mostWords = 8;
let pagefind: Promise<PagefindModule> | undefined;

/** Asks Pagefind for the words of a query. Rejects if its index cannot be loaded, as in `astro dev`. */
export async function findWords(query: Query, files: string): Promise<WordHit[]> {
  if (query.words.length === 0) return [];
  pagefind ??= load(`${files}pagefind/pagefind.js`);
  pagefind.catch(() => {
    pagefind = undefined;
  });
  const module = await pagefind;
  const { results } = await module.search(query.words.join(' '));
  const best = results.length > 0 ? results : await searchEachWord(module, query);
  const hits = await Promise.all(best.slice(0, mostHits).map((result) => result.data()));
  const fitting = hits.filter(
    ({ meta, content }) => holdsACode(query, `${meta.code ?? ''} ${content}`) && holdsAWord(query, content),
  );
  // What a code means comes before the programs that provoke it, and the protocol that was named before others.
  const rank = ({ url, meta }: PagefindResult) =>
    (meta.kind === 'example' ? 2 : 0) + (isOfProtocol(query, url) ? 0 : 1);
  fitting.sort((a, b) => rank(a) - rank(b));
  return fitting.map(({ url, plain_excerpt, meta }) => ({
    url,
    number: meta.code ?? '',
    title: meta.title ?? url,
    excerpt: plain_excerpt,
  }));
}

/** Pagefind wants every word. Where no page has them all, those come first that have the most and the rarest. */
async function searchEachWord(module: PagefindModule, { words }: Query): Promise<PagefindHit[]> {
  const hits = new Map<string, { hit: PagefindHit; weight: number }>();
  const parts = words.flatMap(partsOf);
  if (parts.length === 1 || parts.length > mostWords) return [];
  for (const part of parts) {
    const { results } = await module.search(part);
    for (const hit of results) {
      const weight = hits.get(hit.id)?.weight ?? 0;
      hits.set(hit.id, { hit, weight: weight + 1 / Math.sqrt(results.length) });
    }
  }
  return [...hits.values()].sort((a, b) => b.weight - a.weight).map(({ hit }) => hit);
}

/** Words as Pagefind has them: it parts Han text like the browser does. */
function partsOf(word: string): string[] {
  if (!holdsHan(word)) return [word];
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  return [...segmenter.segment(word)].map(({ segment }) => segment);
}

function isOfProtocol({ protocols }: Query, url: string): boolean {
  return (
    protocols.length === 0 || protocols.some(({ id }) => url.includes(`/${id}/`) || url.includes(`/${id}-`))
  );
}

async function load(url: string): Promise<PagefindModule> {
  const module = (await import(/* @vite-ignore */ url)) as PagefindModule;
  await module.options({
    excerptLength: 18,
    ranking: {
      termFrequency: 0.3,
      pageLength: 0.1,
      termSaturation: 1.2,
      termSimilarity: 9,
      metaWeights: { title: 10, code: 50 },
    },
  });
  await module.init();
  return module;
}

/** Pagefind completes numbers to others: where the query names one, a hit has to hold it. */
function holdsACode({ codes }: Query, text: string): boolean {
  return (
    codes.length === 0 ||
    codes.flat().some((code) => new RegExp(`(?<![\\d.])${code.replaceAll('.', '\\.')}(?![\\d.])`).test(text))
  );
}

/**
 * Pagefind shortens a word that it does not know until something fits: most of one word has to stand in the page, of Han
 * text two characters in a row.
 */
function holdsAWord({ words }: Query, text: string): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => beginningsOf(word.toLowerCase()).some((part) => lower.includes(part)));
}

function beginningsOf(word: string): string[] {
  if (!holdsHan(word)) return [word.slice(0, Math.ceil(word.length * 0.6))];
  const characters = [...word];
  return characters.length < 3
    ? [word]
    : characters.slice(1).map((after, index) => `${characters[index]}${after}`);
}
