import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { expect, test } from 'playwright/test';
import { closeFrame } from '../../src/close-frame.ts';
import { readAnswers } from '../../src/proxies.ts';
import { readRow } from '../../src/reports.ts';
import { endsOf, readStep } from '../../src/sequence.ts';
import { folder, readPrograms, readRecorded } from '../examples/programs.ts';
import { readJson, readPages } from '../site.ts';

const programs = readPrograms();
const pages = readPages();
const codePages = pages.filter(({ root }) => root.querySelector('article[data-code]'));
const { codes } = readJson('api/v1/codes.json') as { codes: { id: string; code: string; retry: string }[] };

test('every example has a page in both languages that shows its program and what it printed, to the letter', () => {
  for (const { id, recorded } of programs)
    for (const language of ['/', '/zh-cn/']) {
      const page = pages.find(({ path }) => path === `${language}examples/${id}/`);
      expect(page, `${language}examples/${id}/ is missing`).toBeDefined();
      const shown = (selector: string) => page?.root.querySelector(selector)?.textContent;
      expect(shown('pre.output')).toBe(recorded?.trimEnd());
      expect(shown('pre.program')).toBe(readFileSync(`${folder}/${id}.ts`, 'utf8').trimEnd());
    }
});

test('every example is linked from the page of a code', () => {
  const linked = new Set(
    codePages.flatMap(({ root }) =>
      root.querySelectorAll('a[href*="/examples/"]').map((link) => link.getAttribute('href') ?? ''),
    ),
  );
  expect(programs.map(({ id }) => id).filter((id) => !linked.has(`/examples/${id}/`))).toEqual([]);
});

test('every WebSocket code and range has a run: a condition, or an observation that says why', () => {
  const without = codePages
    .filter(({ path }) => path.includes('/websocket/'))
    .filter(({ root }) => !root.querySelector('#runs a[href*="/examples/"], #example'))
    .map(({ path }) => path);
  expect(without).toEqual([]);
});

for (const [protocol, least] of [
  ['websocket', 25],
  ['http', 40],
] as const)
  test(`${protocol} has at least ${least} conditions`, () => {
    const conditions = programs.filter(
      ({ id, kind }) => id.startsWith(`${protocol}/`) && kind === 'condition',
    );
    expect(conditions.length).toBeGreaterThanOrEqual(least);
  });

test('the table by proxy shows what each proxy answered and logged, to the letter, and links to the run', () => {
  for (const language of ['/', '/zh-cn/']) {
    const page = pages.find(({ path }) => path === `${language}http/proxies/`);
    const faults = page?.root.querySelectorAll('.fault') ?? [];
    expect(faults.length).toBeGreaterThanOrEqual(15);
    for (const fault of faults) {
      const id = fault
        .querySelector('h2 a')
        ?.getAttribute('href')
        ?.replace(/^.*examples\/(.*)\/$/, '$1');
      const answers = readAnswers(programs.find((program) => program.id === id)?.recorded ?? '', id ?? '');
      const shown = fault.querySelectorAll('dl > div').map((row) => ({
        proxy: row.querySelector('dt')?.firstChild?.textContent.trim(),
        log: row.querySelectorAll('.line').map(({ textContent }) => textContent.trim()),
        status: row.querySelector('.proxy-status')?.textContent ?? '',
      }));
      expect(shown.map(({ proxy, log }) => ({ proxy, log }))).toEqual(
        answers.map(({ proxy, log }) => ({ proxy, log })),
      );
      for (const [index, { client, status }] of answers.entries()) {
        const words = shown[index]?.status;
        if (client !== 'nothing') expect(words).toContain(client.replace(', cut off', ''));
        else if (status && status !== '009') expect(words).toContain(status);
      }
    }
  }
});

test('499, 502, 503 and 504 show the rows of the table by proxy that they stand in', () => {
  const { faults } = readJson('api/v1/proxies/http.json') as {
    faults: { id: string; answers: { code: string | null }[] }[];
  };
  for (const code of ['http/nginx-499', 'http/502', 'http/503', 'http/504'])
    for (const language of ['/', '/zh-cn/']) {
      const links = codePages
        .find(({ path }) => path === `${language}${code}/`)
        ?.root.querySelectorAll('.faults th a')
        .map((link) => link.getAttribute('href'));
      expect(links, code).toEqual(
        faults
          .filter(({ answers }) => answers.some((answer) => answer.code === code))
          .map(({ id }) => `${language}examples/${id}/`),
      );
      expect(links?.length, code).toBeGreaterThan(0);
    }
});

test('a line that fits no shape of a proxy is named with its file', () => {
  expect(() => readAnswers('nginx\n  answer  502\n', 'a.out')).toThrow(/a\.out: line 2/);
});

test('the table by library has nine situations and three libraries, each cell from a run that it links to', () => {
  for (const language of ['/', '/zh-cn/']) {
    const page = pages.find(({ path }) => path === `${language}websocket/libraries/`);
    const rows = page?.root.querySelectorAll('.libraries tbody') ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const row of rows) {
      const path = row.querySelector('th a')?.getAttribute('href') ?? '';
      const id = path.replace(/^.*examples\/(.*)\/$/, '$1');
      const { cells } = readRow(programs.find((program) => program.id === id)?.recorded ?? '', id);
      expect(cells.length, id).toBeGreaterThanOrEqual(3);
      const shown = row.querySelectorAll('td').filter((cell) => cell.textContent.trim() !== '');
      expect(shown.map((cell) => cell.querySelector('a')?.getAttribute('href'))).toEqual(
        cells.map(() => path),
      );
      const codesIn = (text: string) =>
        [...text.matchAll(/close(?:_code)? (\d{4})/g)].map(([, code]) => code);
      expect(
        codesIn(
          row
            .querySelectorAll('td')
            .map(({ textContent }) => textContent)
            .join(' '),
        ),
      ).toEqual(
        cells.flatMap(({ itself, otherEnd }) =>
          [...itself, ...otherEnd].flatMap(({ code }) => (code === undefined ? [] : [String(code)])),
        ),
      );
    }
  }
});

test('every column of the table names the version that ran', () => {
  const heads = pages
    .find(({ path }) => path === '/websocket/libraries/')
    ?.root.querySelectorAll('.libraries thead th')
    .map(({ structuredText }) => structuredText);
  const versions = readRecorded()?.versions ?? {};
  for (const library of ['Chromium', 'Node WebSocket', 'ws', 'Python websockets'])
    expect(heads).toContain(`${library} ${versions[library]}`);
});

test('a line that fits no shape of a report is named with its file', () => {
  expect(() => readRow('ws client\n  itself     close 1006\n', 'a.out')).toThrow(
    /a\.out: line 2 .*close 1006 ""/,
  );
  expect(() => readRow('  itself     still open\n', 'a.out')).toThrow(/a\.out: line 1/);
});

test('commas and quotes inside of a message do not part a report', () => {
  const { cells } = readRow('ws client\n  itself     error "one, \\"two\\"", close 1006 ""\n', 'a.out');
  expect(cells[0]?.itself).toEqual([
    { kind: 'error', text: 'one, \\"two\\"' },
    { kind: 'close', code: 1006, text: '' },
  ]);
});

test('the bytes of a close frame are those that real peers sent', () => {
  const recorded = programs.find(({ id }) => id === 'websocket/close-frame-bytes')?.recorded ?? '';
  for (const [code, side] of [
    [1000, 'server'],
    [1011, 'server'],
    [1000, 'client'],
    [1011, 'client'],
    [3000, 'client'],
  ] as const) {
    const bytes = closeFrame(code)
      [side].map(({ bytes }) => bytes)
      .join(' ');
    expect(recorded, `${side} ${code}`).toMatch(new RegExp(`${side}.*${code}: ${bytes}$`, 'm'));
  }
});

test('the program of the guide reconnects on the codes whose facts say "after a wait", and on no others', () => {
  const program = readFileSync(`${folder}/websocket/reconnect.ts`, 'utf8');
  const list = /afterWait = (?:new Set\()?\[([^\]]*)\]/.exec(program)?.[1] ?? '';
  expect(list.match(/\d+/g)).toEqual(
    codes
      .filter(({ id, retry }) => id.startsWith('websocket/') && retry === 'after-wait')
      .map(({ code }) => code),
  );
});

test('a step that fits no shape is named with its page, and so are the shapes', () => {
  expect(() => readStep('client > server: text', 'codes/websocket/1006.mdx')).toThrow(
    /1006\.mdx: "client > server: text" is no step\. Expected "client -> server: text"/,
  );
  expect(() => readStep('browser -> server: text', 'a.mdx')).toThrow(/ends are client, proxy, server/);
});

test('a picture has a place for a proxy only where one takes part', () => {
  const steps = ['client -> server: text', 'server = 1000'].map((line) => readStep(line, 'a.mdx'));
  expect(endsOf(steps)).toEqual(['client', 'server']);
  expect(endsOf([...steps, readStep('proxy * cuts', 'a.mdx')])).toEqual(['client', 'proxy', 'server']);
});

test('every picture says in words what it draws', () => {
  const drawn = codePages.flatMap(({ path, html }) =>
    [...html.matchAll(/<svg class="sequence[^>]*>.*?<\/svg>/gs)].map(([svg]) => ({ path, svg: parse(svg) })),
  );
  expect(drawn.length).toBeGreaterThan(30);
  for (const { path, svg } of drawn) {
    const label = svg.querySelector('svg')?.getAttribute('aria-label') ?? '';
    for (const text of svg.querySelectorAll('text')) expect(label, path).toContain(text.textContent.trim());
  }
});
