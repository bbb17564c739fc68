import { expect, test } from 'playwright/test';
import { keyOf } from '../../src/search/key.ts';
import { matchOf, statusIn, wordsOf } from '../../src/search/message.ts';
import { readQuery } from '../../src/search/query.ts';

const websocket = { id: 'websocket', name: 'WebSocket', keys: ['websocket', 'ws'], ranges: [] };
const read = (text: string) => readQuery(text, [websocket]);

test('spellings of one name share a key', () => {
  for (const spelling of [
    'CLOSE_ABNORMAL',
    'close abnormal',
    'closeAbnormal',
    'Close-Abnormal',
    'ＣＬＯＳＥ＿ＡＢＮＯＲＭＡＬ',
  ])
    expect(keyOf(spelling)).toBe('closeabnormal');
});

test('dots and hyphens between digits keep numbers apart', () => {
  expect(keyOf('5.7.1')).not.toBe(keyOf('571'));
  expect(keyOf('4000–4999')).toBe('4000-4999');
});

test('a query is taken apart into protocol, numbers and words', () => {
  expect(read('ws close code 1006')).toMatchObject({ protocols: [websocket], codes: [['1006']], words: [] });
  expect(read('0x3f3').codes).toEqual([['0x3f3', '1011']]);
  expect(read('1000vs1011').codes).toEqual([['1000'], ['1011']]);
  expect(read('错误码1006').codes).toEqual([['1006']]);
  expect(read('proxy idle timeout').words).toEqual(['proxy', 'idle', 'timeout']);
});

test('filler, times and the scheme of an address say nothing', () => {
  expect(read('what does close code 1006 mean for nginx').words).toEqual(['mean', 'nginx']);
  expect(read('登录失败应该返回什么状态码').words).toEqual(['登录失败']);
  expect(read('closed after 60 seconds, 500 ms or 3分钟').codes).toEqual([]);
  expect(read('wss://a.example/ 404')).toMatchObject({ protocols: [], codes: [['404']] });
});

test('nothing that is typed is an error', () => {
  for (const text of ['', '   ', '<script>', '%%%', '\u0000', '((((', '🙂'.repeat(500), '0x', '--'])
    expect(() => read(text)).not.toThrow();
});

test('a message is found in a whole log line, and by a part of three words', () => {
  const message = wordsOf(
    'upstream timed out (110: Connection timed out) while proxying upgraded connection',
  );
  expect(
    matchOf(
      message,
      wordsOf(
        '2026/11/23 10:00:00 [info] 7#7: *1 upstream timed out (110: Connection timed out) while proxying upgraded connection, client: 192.0.2.1',
      ),
    ).run,
  ).toBe(11);
  expect(matchOf(message, wordsOf('while proxying upgraded')).run).toBe(3);
  expect(matchOf(message, wordsOf('proxying connection')).run).toBe(0);
});

test('the status is read where access logs have it, and nowhere else', () => {
  const line = '198.51.100.7 - - [24/Nov/2026:03:12:45 +0000] "GET /200 HTTP/1.1" 499 0 "-" "curl/7.88.1"';
  expect(statusIn(line)).toBe('499');
  expect(
    statusIn('web app/node1 0/0/1/-1/5002 504 198 - - sH-- 12/12/3/1/0 0/0 "GET /report HTTP/1.1"'),
  ).toBe('504');
  expect(statusIn('[…] "GET / HTTP/1.1" 503 UF,URX 0 91')).toBe('503');
  expect(statusIn('An error occurred (403) when calling the HeadObject operation')).toBe('403');
  expect(statusIn('websocket close status code 1006')).toBeUndefined();
  expect(
    statusIn('upstream timed out (110: Connection timed out), request: "GET / HTTP/1.1"'),
  ).toBeUndefined();
});
