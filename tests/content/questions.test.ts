import { expect, test } from 'playwright/test';
import { pathsFor } from './index-files.ts';

/** What people type who do not know the code's name, and the page that must come first. */
const english: [query: string, first: string][] = [
  ['which status code for validation errors', '/http/422/'],
  ['status code for expired token', '/http/401/'],
  ['file too large', '/http/413/'],
  ['duplicate email already exists', '/http/409/'],
  ['server is in maintenance', '/http/503/'],
  ['websocket keeps disconnecting', '/websocket/1006/'],
  ['websocket auth failure close code', '/websocket/3000/'],
  ['websocket reconnect with backoff', '/websocket/reconnect/'],
  ['retry-after', '/http/429/'],
  // Overviews.
  ['list of all http status codes', '/http/'],
  ['4xx', '/http/'],
  ['websocket close codes list', '/websocket/'],
  // Names in place of numbers.
  ['unauthorized vs forbidden', '/compare/http-401-vs-403/'],
  ['bad gateway or gateway timeout', '/compare/http-502-vs-504/'],
  // One or two wrong letters.
  ['bad gatway', '/http/502/'],
  ['forbiden', '/http/403/'],
  ['abnormal clousre', '/websocket/1006/'],
  // A number of another protocol, of a vendor, of a time, of a detail.
  ['websocket 426', '/http/426/'],
  ['cloudflare error 1015', '/http/429/'],
  ['error 1015', '/websocket/1015/'],
  ['cloudflare 1020', '/http/403/'],
  ['509', '/http/cpanel-509/'],
  ['disconnects after 60 seconds websocket', '/websocket/1006/'],
  ['500.19', '/http/500/'],
  // What clients report.
  ['AxiosError: Request failed with status code 413', '/http/413/'],
  ['requests.exceptions.HTTPError: 404 Client Error: Not Found for url: https://a.example/x', '/http/404/'],
  [
    'System.Net.Http.HttpRequestException: Response status code does not indicate success: 503 (Service Unavailable).',
    '/http/503/',
  ],
  [
    "aiohttp.client_exceptions.WSServerHandshakeError: 404, message='Invalid response status', url='wss://a.example/'",
    '/http/404/',
  ],
  ['Failed to load resource: the server responded with a status of 404 (Not Found)', '/http/404/'],
  [
    '[2026-11-24T03:12:45.123Z] "GET /report HTTP/1.1" 503 UC upstream_reset - "-" 0 95 12 - "-"',
    '/http/503/',
  ],
  [
    'https 2026-11-24T03:12:45.123Z app/lb/50dc6c 192.0.2.1:2817 10.0.0.1:80 0.001 0.002 -1 502 - 36 272 "GET https://a.example:443/ HTTP/1.1"',
    '/http/502/',
  ],
  ['UND_ERR_HEADERS_TIMEOUT', '/http/nginx-499/'],
];

const chinese: [query: string, first: string][] = [
  ['登录失败应该返回什么状态码', '/http/401/'],
  ['文件过大', '/http/413/'],
  ['请求太频繁', '/http/429/'],
  ['参数校验失败用什么状态码', '/http/422/'],
  ['websocket断线重连', '/websocket/reconnect/'],
  ['心跳间隔多久合适', '/websocket/timers/'],
  ['自定义关闭码', '/websocket/4000-4999/'],
  ['http状态码大全', '/http/'],
  ['too many redirects', '/http/302/'],
];

for (const [language, questions] of [
  ['en', english],
  ['zh-cn', chinese],
] as const)
  for (const [query, first] of questions)
    test(`"${query.slice(0, 70)}" leads to ${first} in ${language}`, async () => {
      expect((await pathsFor(query, language))[0]).toBe(first);
    });

test('a name that two protocols have leads to the one that the query names', async () => {
  expect(await pathsFor('websocket unauthorized')).toEqual(['/websocket/3000/']);
  expect((await pathsFor('http unauthorized'))[0]).toBe('/http/401/');
});

test('a wording says nothing where the query names a code', async () => {
  expect(await pathsFor('1011 file too large')).not.toContain('/http/413/');
});
