import { readFileSync } from 'node:fs';
import { parse as parseHtml } from 'node-html-parser';
import { expect, test } from 'playwright/test';
import { boundsOf } from '../../src/numbers.ts';
import { dist, readJson } from '../site.ts';

interface Row {
  code: string;
  name: string;
  status: string;
  references: string[];
}

interface JsonCode {
  code: string;
  name: string;
  status: string;
  references: { text: string }[];
  sections: Record<string, Record<string, string>>;
}

/** Codes of the book that the registry has no row for, with the reason. An entry that is no longer needed is an error. */
const withoutRow = new Map([['5000-65535', 'RFC 6455 §11.7 ends the registry at 4999']]);

/** The words for a status as the pages show them. */
const statusWords: Record<string, Record<string, string>> = {
  en: { registered: 'registered', reserved: 'reserved', unassigned: 'unassigned' },
  'zh-cn': { registered: '已注册', reserved: '保留', unassigned: '未分配' },
};

const rows = readRows('websocket');
const codes = (readJson('api/v1/codes.json') as { codes: JsonCode[] }).codes;

test('every code of the book has a row in the registry snapshot, or says why not', () => {
  const unmatched = codes.filter(({ code }) => !rows.some((row) => contains(code, row.code)));
  expect(unmatched.map(({ code }) => code)).toEqual([...withoutRow.keys()]);
});

for (const row of rows) {
  const code = codes.find((candidate) => contains(candidate.code, row.code));

  test(`registry row ${row.code} has a page in the book`, () => {
    expect(code, `No code of content/protocols/websocket.yaml covers ${row.code}. Add it.`).toBeDefined();
  });
  // A written range may cover several rows; it has no name of its own to compare.
  if (!code || code.code !== row.code) continue;

  test(`WebSocket ${row.code} has the registry's name, status and reference in its JSON`, () => {
    const json = readJson(`api/v1/codes/websocket/${row.code}.json`) as JsonCode;
    for (const { name, status, references } of [code, json]) {
      expect(name).toBe(row.name);
      expect(status).toBe(row.status);
      expect(references.map(({ text }) => text)).toEqual(row.references);
    }
    for (const language of ['en', 'zh-cn'])
      for (const section of ['description', 'when', 'fix'])
        expect(json.sections[language]?.[section]).toMatch(/^<(p|ul|ol)>/);
  });

  for (const [language, prefix] of [
    ['en', ''],
    ['zh-cn', 'zh-cn/'],
  ] as const)
    test(`WebSocket ${row.code} has the registry's number, name, status and reference on its page (${language})`, () => {
      const page = parseHtml(readFileSync(`${dist}/${prefix}websocket/${row.code}/index.html`, 'utf8'));
      expect(page.querySelector('h1 .numeral')?.text).toBe(row.code);
      if (row.name) expect(page.querySelector('h1 .name')?.text).toBe(row.name);
      expect(page.querySelector('[data-fact=status]')?.text).toBe(statusWords[language]?.[row.status]);
      const references = page.querySelectorAll('[data-fact=references] a').map(({ text }) => text);
      expect(references).toEqual(row.references);
    });
}

function readRows(protocol: string): Row[] {
  const [, ...lines] = readFileSync(`tests/content/registry/${protocol}.csv`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [code = '', name = '', status = '', references = ''] = line.split(',');
    return { code, name, status, references: references.split('; ') };
  });
}

function contains(outer: string, inner: string): boolean {
  const [a, b] = [boundsOf(outer), boundsOf(inner)];
  if (!a || !b) return outer === inner;
  const isSame = outer === inner;
  return isSame || (a[0] !== a[1] && a[0] <= b[0] && b[1] <= a[1] && b[0] !== b[1]);
}
