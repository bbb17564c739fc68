import { asElsewhere, readLogLines } from '../content/log-lines.ts';
import { expect, test } from './reader.ts';

/** What people type, and the page that must come first. */
const english: [query: string, first: string][] = [
  ['1011', '/websocket/1011/'],
  ['1006', '/websocket/1006/'],
  ['ws 1006', '/websocket/1006/'],
  ['websocket 1006', '/websocket/1006/'],
  ['code 1006', '/websocket/1006/'],
  ['WebSocket close code 1006', '/websocket/1006/'],
  ['error 1005', '/websocket/1005/'],
  ['abnormal closure', '/websocket/1006/'],
  ['Abnormal Closure 1006', '/websocket/1006/'],
  ['abnormal', '/websocket/1006/'],
  ['CLOSE_ABNORMAL', '/websocket/1006/'],
  ['CloseAbnormalClosure', '/websocket/1006/'],
  ['StatusNormalClosure', '/websocket/1000/'],
  ['INTERNAL_ERROR', '/websocket/1011/'],
  ['internal error', '/websocket/1011/'],
  ['CloseInternalServerErr', '/websocket/1011/'],
  ['going away', '/websocket/1001/'],
  ['EndpointUnavailable', '/websocket/1001/'],
  ['policy violation', '/websocket/1008/'],
  ['message too big', '/websocket/1009/'],
  ['TOO_BIG', '/websocket/1009/'],
  ['WS_1012_SERVICE_RESTART', '/websocket/1012/'],
  ['bad gateway', '/http/502/'],
  ['404', '/http/404/'],
  ['HTTP 502', '/http/502/'],
  ['error 503', '/http/503/'],
  ['not found', '/http/404/'],
  ['payload too large', '/http/413/'],
  ['427', '/http/427/'],
  ['HTTP 502 vs 504', '/compare/http-502-vs-504/'],
  ['403 401', '/compare/http-401-vs-403/'],
  ['499', '/http/nginx-499/'],
  ['nginx 499', '/http/nginx-499/'],
  ['esri 499', '/http/esri-499/'],
  ['522', '/http/cloudflare-522/'],
  ['error 522 cloudflare', '/http/cloudflare-522/'],
  ['pantheon 530', '/http/pantheon-530/'],
  ['451', '/http/451/'],
  ['exchange 451', '/http/microsoft-451/'],
  ['laravel 419', '/http/laravel-419/'],
  ['504 vs 499', '/compare/http-504-vs-nginx-499/'],
  ['cloudflare 522 vs 524', '/compare/http-cloudflare-522-vs-cloudflare-524/'],
  ['Client Closed Request', '/http/nginx-499/'],
  ['error 1016', '/http/cloudflare-530/'],
  ['AH01102', '/http/502/'],
  ['upstream prematurely closed connection', '/http/502/'],
  ['upstream prematurely closed connection while reading response header from upstream', '/http/502/'],
  [
    '198.51.100.7 - - [24/Nov/2026:03:12:45 +0000] "GET /report HTTP/2.0" 499 0 "-" "Mozilla/5.0 (X11; Linux x86_64)"',
    '/http/nginx-499/',
  ],
  [
    '198.51.100.7:50321 [24/Nov/2026:03:12:45.123] web~ app/node1 0/0/1/-1/5002 504 198 - - sH-- 12/12/3/1/0 0/0 "GET /report HTTP/1.1"',
    '/http/504/',
  ],
  ['0x3f3', '/websocket/1011/'],
  ['0x03EE', '/websocket/1006/'],
  ['1000 vs 1011', '/compare/websocket-1000-vs-1011/'],
  ['1011 vs 1000', '/compare/websocket-1000-vs-1011/'],
  ['1005 1006', '/compare/websocket-1005-vs-1006/'],
  ['ws 1008 or 4000-4999', '/compare/websocket-1008-vs-4000-4999/'],
  ['1008 vs 4001', '/compare/websocket-1008-vs-4000-4999/'],
  ['4000-4999', '/websocket/4000-4999/'],
  ['4000–4999', '/websocket/4000-4999/'],
  ['websocket', '/websocket/'],
  ['no close frame received or sent', '/websocket/1006/'],
  ['websocket: close 1006 (abnormal closure): unexpected EOF', '/websocket/1006/'],
  ['Max payload size exceeded', '/websocket/1009/'],
  ['RSV1 must be clear', '/websocket/1002/'],
  ['RangeError: Invalid WebSocket frame: invalid UTF-8 sequence', '/websocket/1007/'],
  ['keepalive ping timeout', '/websocket/1011/'],
  [
    '2026/11/23 10:00:00 [info] 31#31: *7 upstream timed out (110: Connection timed out) while proxying upgraded connection, client: 192.0.2.7, server: example.org, request: "GET /live HTTP/1.1", upstream: "http://192.0.2.80:8080/live", host: "example.org"',
    '/websocket/1006/',
  ],
  [
    "WebSocket connection to 'wss://example.org/live' failed: Error during WebSocket handshake: Unexpected response code: 403",
    '/websocket/1006/',
  ],
  ['proxy_read_timeout', '/http/504/'],
];

const chinese: [query: string, first: string][] = [
  ['404', '/zh-cn/http/404/'],
  ['状态码 502', '/zh-cn/http/502/'],
  ['1006', '/zh-cn/websocket/1006/'],
  ['nginx 499', '/zh-cn/http/nginx-499/'],
  ['Cloudflare 522 与 524', '/zh-cn/compare/http-cloudflare-522-vs-cloudflare-524/'],
  ['客户端关闭了请求', '/zh-cn/http/nginx-499/'],
  ['异常关闭', '/zh-cn/websocket/1006/'],
  ['错误码1006', '/zh-cn/websocket/1006/'],
  ['ws 关闭码 1011', '/zh-cn/websocket/1011/'],
  ['内部错误', '/zh-cn/websocket/1011/'],
  ['正常关闭', '/zh-cn/websocket/1000/'],
  ['abnormal closure', '/zh-cn/websocket/1006/'],
  ['1000 与 1011', '/zh-cn/compare/websocket-1000-vs-1011/'],
  ['1000和1006的区别', '/zh-cn/compare/websocket-1000-vs-1006/'],
  ['０ｘ３ｆ３', '/zh-cn/websocket/1011/'],
  ['心跳', '/zh-cn/websocket/timers/'],
];

/** Numbers that no code has: the range that the page names, or none. */
const unassigned: [query: string, range: string | undefined][] = [
  ['ws 1016', '1016-2999'],
  ['2500', '1016-2999'],
  ['5000', '5000-65535'],
  ['4001', '4000-4999'],
  ['3001', '3000-3999'],
  ['17', '0-999'],
  ['99999', undefined],
  ['65536', undefined],
];

for (const [path, queries] of [
  ['/search/', english],
  ['/zh-cn/search/', chinese],
] as const)
  for (const [query, first] of queries)
    test(`${path} answers "${query.slice(0, 60)}" with ${first}`, async ({ search }) => {
      await search.goto(path);
      await search.ask(query);
      expect(await search.results()).toMatchObject({ 0: first });
    });

for (const [query, range] of unassigned)
  test(`"${query}" is no code: the search ${range ? `names ${range}` : 'says so and shows none'}`, async ({
    search,
  }) => {
    await search.goto('/search/');
    await search.ask(query);
    const [number = ''] = query.match(/\d+/) ?? [];
    await expect(search.state).toContainText(number);
    if (range) {
      await expect(search.state).toContainText(range);
      expect(await search.results()).toEqual([`/websocket/${range}/`]);
    } else {
      await expect(search.state).toHaveAttribute('data-search-state', 'empty');
      expect(await search.results()).toEqual([]);
    }
  });

for (const query of ['zzqqxx', '<zzqq>xxqqzz</zzqq>', '完全不存在的词语'])
  test(`"${query}" finds nothing and says so`, async ({ search }) => {
    await search.goto('/search/');
    await search.ask(query);
    expect(await search.results()).toEqual([]);
    await expect(search.state).toHaveAttribute('data-search-state', 'empty');
    await expect(search.state).not.toBeEmpty();
  });

test('a number of another protocol than the one that was named is shown, and said to be none of its codes', async ({
  search,
}) => {
  await search.goto('/search/');
  await search.ask('websocket 426');
  expect(await search.results()).toEqual(['/http/426/', '/websocket/0-999/']);
  await expect(search.state).toContainText('WebSocket 426');
});

test('a range with a registered name shows it', async ({ search }) => {
  await search.goto('/search/');
  await search.ask('4001');
  await expect(search.box.locator('[data-search-results] .title').first()).toHaveText(
    'Reserved for Private Use',
  );
});

test('one number offers the code first and then what it is compared with', async ({ search }) => {
  await search.goto('/search/');
  await search.ask('1006');
  const [first, ...rest] = await search.results();
  expect(first).toBe('/websocket/1006/');
  expect(rest).toContain('/compare/websocket-1000-vs-1006/');
  expect(rest.every((path) => path.startsWith('/compare/') && path.includes('1006'))).toBe(true);
});

test('a task leads to its guide, and a program comes after the codes that it shows', async ({ search }) => {
  await search.goto('/search/');
  await search.ask('reconnect');
  expect((await search.results())[0]).toBe('/websocket/reconnect/');
  await search.ask('self-signed certificate');
  const paths = await search.results();
  expect(paths).toContain('/examples/websocket/self-signed-certificate/');
  expect(paths[0]).toMatch(/^\/(?:http|websocket)\//);
});

test('where no page has every word, those with the most and the rarest of them are shown', async ({
  search,
}) => {
  await search.goto('/search/');
  await search.ask('chromium mod_speling zzqqxx');
  expect((await search.results())[0]).toMatch(/^\/http\/30[01]\/$/);
  await search.goto('/zh-cn/search/');
  await search.ask('拼写接近的候选名称');
  expect((await search.results()).length).toBeGreaterThan(0);
});

test('a hit for words shows the number, the name and a piece of the text', async ({ search }) => {
  await search.goto('/zh-cn/search/');
  await search.ask('掩码 扩展');
  const first = search.box.locator('[data-search-results] a').first();
  await expect(first.locator('.number')).toHaveText(/^\d{4}$/);
  await expect(first.locator('.title')).toHaveText(/^[A-Z][A-Za-z. ]+ \p{Script=Han}+$/u);
  await expect(first.locator('.detail')).toContainText(/\p{Script=Han}/u);
});

test('what the address asks for is answered, and appears as text only', async ({ page, search }) => {
  await page.goto('/search/?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D%27hit%27%22%3E%201006');
  await search.settled();
  expect(await search.results()).toContain('/websocket/1006/');
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await page.title()).not.toBe('hit');
});

test('a short query stands in the address as ?q=, a pasted line behind #', async ({ page, search }) => {
  await search.goto('/search/');
  await search.ask('ws 1006');
  expect(new URL(page.url()).search).toBe('?q=ws%201006');
  await search.ask(`1006 ${'x'.repeat(80)}`);
  expect(new URL(page.url()).search).toBe('');
  expect(new URL(page.url()).hash).toMatch(/^#q=1006%20x/);
});

test('nothing that is typed leaves the browser', async ({ page, search }) => {
  await search.goto('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await search.ask('secretword 1006');
  await search.ask(`${'secretword '.repeat(20)}`);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => url.includes('secretword'))).toEqual([]);
});

test('a pasted log line of 4 KB is answered, and nothing of it leaves the browser', async ({
  page,
  search,
}) => {
  await search.goto('/search/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url()) + (request.postData() ?? '')));
  const [{ text, paths } = { text: '', paths: [] }] = readLogLines();
  const line = asElsewhere(text, 4096);
  expect(line.length).toBeGreaterThan(4000);
  await search.ask(line);
  expect(paths).toContain((await search.results())[0]);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => url.includes('basket') || url.includes('198.51.100.7'))).toEqual([]);
});

for (const file of ['**/search/en/root.json', '**/search/en/0.json', '**/search/box.js'])
  test(`without ${file} the reader gets a message and a link to all codes`, async ({ page, search }) => {
    await page.route(file, (route) => route.abort());
    await search.goto('/search/');
    await search.input.fill('1006');
    await expect(search.state).toHaveAttribute('data-search-state', 'failed');
    await expect(search.box.locator('[data-search-failed] a')).toHaveAttribute('href', '/codes/');
    await expect(search.box.locator('[data-search-failed]')).toBeVisible();
  });

test('an index that never answers counts as missing within three seconds', async ({ page, search }) => {
  // A clock that the test holds: a deadline within three seconds passes at once, a later one never does.
  await page.addInitScript(() => {
    AbortSignal.timeout = (milliseconds) =>
      milliseconds <= 3_000
        ? AbortSignal.abort(new DOMException('The deadline passed.', 'TimeoutError'))
        : new AbortController().signal;
  });
  await page.route('**/search/en/*.json', () => {});
  await search.goto('/search/');
  await search.input.fill('1006');
  await expect(search.state).toHaveAttribute('data-search-state', 'failed');
});

test('without the word index numbers are found all the same, and the page says what is missing', async ({
  page,
  search,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await search.goto('/search/');
  await search.ask('1006 heartbeat');
  expect(await search.results()).toMatchObject({ 0: '/websocket/1006/' });
  await expect(search.state).toContainText('npm run build');
});
