import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../server.ts';
import { expect, test } from '../site/reader.ts';
import { readJson, readPages } from '../site.ts';

const base = '/docs/codes/';
const port = 4398;
const folder = mkdtempSync(join(tmpdir(), 'statusbook-sub-path-'));
let server: Server;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        SITE_URL: 'https://example.org',
        BASE_PATH: base,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  server = await serve(folder, port, base);
});

test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('below a sub-path no link leaves it', () => {
  const leaving = readPages(folder).flatMap(({ path, root }) =>
    root
      .querySelectorAll('[href], [src], [action], [data-files]')
      .flatMap((element) => ['href', 'src', 'action', 'data-files'].map((name) => element.getAttribute(name)))
      .filter((link) => link?.startsWith('/') && !link.startsWith(base))
      .map((link) => `${path}: ${link}`),
  );
  expect(leaving).toEqual([]);
});

test('canonical links, the sitemap, robots.txt, OpenSearch and the JSON name the address and the sub-path', () => {
  const home = readPages(folder).find(({ path }) => path === '/zh-cn/');
  expect(home?.root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
    `https://example.org${base}zh-cn/`,
  );
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  expect(text('sitemap-0.xml')).toContain(`<loc>https://example.org${base}websocket/1006/</loc>`);
  expect(text('robots.txt')).toContain(`https://example.org${base}sitemap-index.xml`);
  expect(text('opensearch.xml')).toContain(`https://example.org${base}search/#q=`);
  expect(readJson('api/v1/codes/websocket/1006.json', folder)).toMatchObject({
    url: { en: `${base}websocket/1006/` },
  });
});

test('search and redirects work below a sub-path', async ({ page, search }) => {
  await page.goto(`http://127.0.0.1:${port}${base}compare/websocket-1011-vs-1000/`);
  await expect(page).toHaveURL(`http://127.0.0.1:${port}${base}compare/websocket-1000-vs-1011/`);
  await page.goto(`http://127.0.0.1:${port}${base}zh-cn/search/`);
  await search.ask('异常关闭 心跳');
  await search.ask('异常关闭');
  expect(await search.results()).toMatchObject({ 0: `${base}zh-cn/websocket/1006/` });
});
