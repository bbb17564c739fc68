import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IndexFiles } from '../../src/search/files.ts';
import { find } from '../../src/search/find.ts';
import { dist } from '../site.ts';

/** A language's exact index as it lies in the finished site; `asking` is told each of its files that is needed. */
export function indexFiles(language: string, asking: (url: string) => void = () => {}): IndexFiles {
  return new IndexFiles(`/search/${language}/`, (url) => {
    asking(url);
    return Promise.resolve(new Response(readFileSync(join(dist, url), 'utf8')));
  });
}

const shared = { en: indexFiles('en'), 'zh-cn': indexFiles('zh-cn') };

/** Paths of the pages that the exact index names for a query, in rank order, each without the language. */
export async function pathsFor(query: string, language: keyof typeof shared = 'en'): Promise<string[]> {
  return (await find(query, shared[language])).records.map(([path]) => `/${path}/`);
}
