import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IndexFiles } from '../../src/search/files.ts';
import { find } from '../../src/search/find.ts';
import { dist } from '../site.ts';

/** The exact index as it lies in the finished site; the browser tests ask for it over HTTP. */
const indexes = new Map(
  ['en', 'zh-cn'].map((language) => [
    language,
    new IndexFiles(`/search/${language}/`, (url) =>
      Promise.resolve(new Response(readFileSync(join(dist, url), 'utf8'))),
    ),
  ]),
);

/** Paths of the pages that the exact index names for a query, without the language, in rank order. */
export async function pathsFor(query: string, language = 'en'): Promise<string[]> {
  const files = indexes.get(language);
  if (!files) throw new Error(`There is no index for "${language}".`);
  return (await find(query, files)).records.map(([path]) => `/${path}/`);
}
