import { globSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { find } from '../../src/search/find.ts';
import { tellingRun, wordsOf } from '../../src/search/message.ts';
import { dist, readJson } from '../site.ts';
import { indexFiles, pathsFor } from './index-files.ts';
import { asElsewhere, readLogLines } from './log-lines.ts';

const lines = readLogLines();
const { messages } = readJson('search/en/messages.json') as { messages: [words: string, places: number[]][] };

async function firstFor(query: string): Promise<string> {
  return (await pathsFor(query))[0] ?? '';
}

/** Five words in a row that are the same in everybody's log and stand in one message alone. */
function tellingCuts(text: string): string[] {
  const words = [...text.matchAll(/[\p{Letter}\p{Number}_']+/gu)];
  return words
    .map((word, index) => {
      const last = words[index + tellingRun - 1];
      return last ? text.slice(word.index, last.index + last[0].length) : '…';
    })
    .filter((cut) => !cut.includes('…'))
    .filter((cut) => {
      const run = ` ${wordsOf(cut).join(' ')} `;
      return messages.filter(([message]) => ` ${message} `.includes(run)).length === 1;
    });
}

test('at least 25 lines of logs are recorded', () => {
  expect(lines.length).toBeGreaterThanOrEqual(25);
});

test('a recorded log line from elsewhere leads to its page first, with a request of 4 KB too', async () => {
  for (const { text, paths } of lines)
    for (const length of [10, 3500]) {
      const line = asElsewhere(text, length);
      expect(paths, line).toContain(await firstFor(line));
    }
});

test('any five words in a row that stand in no other message lead to the page of their line first', async () => {
  let count = 0;
  for (const { text, paths } of lines)
    for (const cut of tellingCuts(text)) {
      expect(paths, cut).toContain(await firstFor(cut));
      count += 1;
    }
  expect(count).toBeGreaterThan(lines.length);
});

test('a pasted line asks for the parts of the index that its numbers need, not for one by each of its words', async () => {
  const asked = new Set<string>();
  const words = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}ord`);
  await find(
    `${words.join(' ')} 1006`,
    indexFiles('en', (url) => asked.add(url)),
  );
  const parts = globSync('[0-9]*.json', { cwd: `${dist}/search/en` });
  expect(parts.length).toBeGreaterThan(3);
  expect([...asked].filter((url) => /\/\d+\.json$/.test(url)).length).toBeLessThanOrEqual(3);
});
