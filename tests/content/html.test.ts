import { existsSync, readFileSync } from 'node:fs';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { dist, isRedirect, type Page, readJson, readPages } from '../site.ts';

const pages = readPages();
const { codes } = readJson('api/v1/codes.json') as { codes: { id: string; code: string }[] };
const byPath = new Map(pages.map((page) => [page.path, page]));

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new FileSystemConfigLoader({
      extends: ['html-validate:standard'],
      rules: {
        // Matters of taste, not of validity.
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'long-title': 'off',
        'no-inline-style': 'error',
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        // Astro leaves the quotes off and writes "/>" at its own discretion.
        'no-self-closing': 'off',
        'require-sri': 'off',
        'tel-non-breaking': 'off',
      },
    }),
  );
  const mistakes: string[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results)
      for (const { line, message, ruleId } of messages)
        mistakes.push(`${file}:${line} ${ruleId}: ${message}`);
  }
  expect(mistakes).toEqual([]);
});

test('no two links of a paragraph or a list item run together', () => {
  const runTogether = pages.filter(({ html }) => /<(p|li)\b[^>]*>(?:(?!<\/\1>).)*<\/a><a\b/s.test(html));
  expect(runTogether.map(({ path }) => path)).toEqual([]);
});

test('every internal link and anchor leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page).flatMap((href) => (leadsSomewhere(href, page) ? [] : [`${page.path}: ${href}`])),
  );
  expect(broken).toEqual([]);
});

test('no id stands twice on a page', () => {
  const twice = pages.flatMap(({ path, root }) => {
    const ids = root.querySelectorAll('[id]').map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: #${id}`);
  });
  expect(twice).toEqual([]);
});

test('every page can be reached from the home page of its language', () => {
  const reached = new Set<string>();
  const waiting = ['/', '/zh-cn/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const page = byPath.get(path);
    if (!page || reached.has(path)) continue;
    reached.add(path);
    waiting.push(...linksOf(page).map((href) => new URL(href, `http://site${path}`).pathname));
  }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path) && path !== '/404.html')).toEqual(
    [],
  );
});

test('every page has a title, a description and one h1, and no two pages of a language share a title', () => {
  const titles = new Map<string, string>();
  for (const { path, root } of pages) {
    const title = root.querySelector('title')?.text ?? '';
    expect(title.length, path).toBeGreaterThan(10);
    expect(
      root.querySelector('meta[name=description]')?.getAttribute('content')?.length,
      path,
    ).toBeGreaterThan(10);
    if (path !== '/404.html') expect(root.querySelectorAll('h1').length, path).toBe(1);
    expect(titles.get(title), `${path} shares its title "${title}"`).toBeUndefined();
    titles.set(title, path);
  }
});

test('every page names itself (a number its only code), its translation and a default for everybody else', () => {
  for (const { path, root } of pages.filter(({ path }) => path !== '/404.html')) {
    const english = path.replace(/^\/zh-cn\//, '/');
    const hrefs = (selector: string) =>
      root.querySelectorAll(selector).map((link) => new URL(link.getAttribute('href') ?? '').pathname);
    const number = /numbers\/(\d+)\/$/.exec(path)?.[1];
    const own = codes.filter(({ code }) => code.replace(/^[a-z]+-/, '') === number);
    expect(hrefs('link[rel=canonical]'), path).toEqual([
      own.length === 1 ? path.replace(`numbers/${number}`, own[0]?.id ?? '') : path,
    ]);
    expect(hrefs('link[rel=alternate][hreflang]'), path).toEqual([english, `/zh-cn${english}`, english]);
    expect(root.querySelector('html')?.getAttribute('lang'), path).toBe(
      path.startsWith('/zh-cn/') ? 'zh-CN' : 'en',
    );
  }
});

test('the page of a number that only vendors use has their codes, then the row of the registry', () => {
  const links = (number: number) =>
    byPath
      .get(`/numbers/${number}/`)
      ?.root.querySelectorAll('.codes a')
      .map((link) => link.getAttribute('href'));
  expect(links(499)).toEqual(['/http/nginx-499/', '/http/esri-499/', '/http/452-499/']);
  expect(links(999)).toEqual(['/http/linkedin-999/', '/http/600-999/']);
  expect(links(451)).toEqual(['/http/451/', '/http/microsoft-451/']);
});

test('the sitemap lists every page for search engines once, with its translations and x-default', () => {
  const sitemap = readFileSync(`${dist}/sitemap-0.xml`, 'utf8');
  const entries = sitemap.split('<url>').slice(1);
  const listed = entries.map((entry) => new URL(/<loc>(.*?)<\/loc>/.exec(entry)?.[1] ?? '').pathname);
  const wanted = pages
    .filter(({ path }) => path !== '/404.html' && !path.includes('/numbers/'))
    .map(({ path }) => path);
  expect(listed.sort()).toEqual(wanted.sort());
  for (const entry of entries)
    expect([...entry.matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag).sort()).toEqual([
      'en',
      'x-default',
      'zh-CN',
    ]);
});

test('code and comparison pages carry structured data that names them', () => {
  const explaining = pages.filter(({ root }) => root.querySelector('article'));
  for (const { path, root } of explaining) {
    const data = root
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ text }) => JSON.parse(text) as Record<string, unknown>);
    expect(
      data.map((item) => item['@type']),
      path,
    ).toEqual(['TechArticle', 'BreadcrumbList']);
    expect(new URL(String(data[0]?.url)).pathname).toBe(path);
  }
});

test('swapped comparisons lead to their page by a redirect that any static host can serve', () => {
  const html = readFileSync(`${dist}/compare/websocket-1011-vs-1000/index.html`, 'utf8');
  expect(isRedirect(html)).toBe(true);
  expect(html).toContain('url=/compare/websocket-1000-vs-1011/');
});

test('"edit" and "report" name the file, the code, the address and the language', () => {
  const links = byPath
    .get('/zh-cn/websocket/1006/')
    ?.root.querySelectorAll('.foot a')
    .map((link) => decodeURIComponent(link.getAttribute('href') ?? ''));
  expect(links?.[0]).toMatch(/\/edit\/main\/content\/zh-cn\/codes\/websocket\/1006\.mdx$/);
  expect(links?.[1]).toContain('title=WebSocket+1006+Abnormal+Closure');
  expect(links?.[1]).toMatch(/\/zh-cn\/websocket\/1006\//);
  expect(links?.[1]).toContain('zh-CN');
});

function linksOf({ root }: Page): string[] {
  return root
    .querySelectorAll('a[href], link[href]')
    .map((link) => (link.getAttribute('href') ?? '').replaceAll('&amp;', '&'))
    .filter((href) => /^[/#]/.test(href));
}

function leadsSomewhere(href: string, from: Page): boolean {
  const { pathname, hash } = new URL(href, `http://site${from.path}`);
  const target = byPath.get(pathname);
  if (!target) return existsSync(`${dist}${decodeURIComponent(pathname)}`) && !pathname.endsWith('/');
  const isAnchor = hash !== '' && !hash.startsWith('#q=');
  return !isAnchor || target.root.querySelector(`[id="${hash.slice(1)}"]`) !== null;
}
