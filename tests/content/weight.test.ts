import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { dist, readPages } from '../site.ts';

/** Bytes as a server sends them at best. */
const weigh = (text: string) => gzipSync(text, { level: 9 }).length;

const pages = readPages();

test('code and comparison pages weigh at most 14,336 bytes, their style included', () => {
  const heavy = pages
    .filter(({ root }) => root.querySelector('article'))
    .map(({ path, html }) => ({ path, bytes: weigh(html) }))
    .filter(({ bytes }) => bytes > 14_336);
  expect(heavy).toEqual([]);
});

test('other pages weigh at most 60 KB', () => {
  expect(
    pages.map(({ path, html }) => ({ path, bytes: weigh(html) })).filter(({ bytes }) => bytes > 61_440),
  ).toEqual([]);
});

test('no page asks for a style sheet, a script or a font before it can be read', () => {
  const asking = pages.filter(({ root }) =>
    root.querySelector('link[rel=stylesheet], link[rel=preload], script[src]'),
  );
  expect(asking.map(({ path }) => path)).toEqual([]);
});

test('the scripts that stand in a page weigh less than 1 KB each', () => {
  for (const { path, root } of pages)
    for (const { text } of root.querySelectorAll('script:not([type])'))
      expect(text.length, path).toBeLessThan(1024);
});

test('the exact index weighs at most 12 KB for one look-up, the readers’ wordings 6 KB more', () => {
  for (const folder of ['en', 'zh-cn']) {
    const size = (name: string) => weigh(readFileSync(`${dist}/search/${folder}/${name}.json`, 'utf8'));
    const shards = globSync('[0-9]*.json', { cwd: `${dist}/search/${folder}` }).map((file) =>
      size(file.replace('.json', '')),
    );
    expect(size('root') + Math.max(...shards)).toBeLessThan(12 * 1024);
    expect(size('asked')).toBeLessThan(6 * 1024);
  }
});
