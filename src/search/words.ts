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
  search(query: string): Promise<{ results: { data(): Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  url: string;
  plain_excerpt: string;
  /** The page's whole text. */
  content: string;
  meta: { title?: string; code?: string; kind?: string };
}

const mostHits = 8;
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
  const hits = await Promise.all(results.slice(0, mostHits).map((result) => result.data()));
  const fitting = hits.filter(
    ({ meta, content }) => holdsACode(query, `${meta.code ?? ''} ${content}`) && holdsAWord(query, content),
  );
  // What a code means comes before the programs that provoke it.
  return [
    ...fitting.filter(({ meta }) => meta.kind !== 'example'),
    ...fitting.filter(({ meta }) => meta.kind === 'example'),
  ].map(({ url, plain_excerpt, meta }) => ({
    url,
    number: meta.code ?? '',
    title: meta.title ?? url,
    excerpt: plain_excerpt,
  }));
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

/** Pagefind shortens a word that it does not know until something fits: most of one word has to stand in the page. */
function holdsAWord({ words }: Query, text: string): boolean {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word.toLowerCase().slice(0, Math.ceil(word.length * 0.6))));
}
