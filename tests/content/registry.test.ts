import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
  id: string;
  protocol: string;
  code: string;
  name: string;
  status: string;
  references: { text: string; read?: string }[];
  byReport?: true;
  sections: Record<string, Record<string, string>>;
}

/** Codes that the registry has no row for, with the reason. An entry that is no longer needed is an error. */
const withoutRow = new Map([
  ['http/600-999', 'RFC 9110 §15 ends status codes at 599'],
  ['websocket/5000-65535', 'RFC 6455 §11.7 ends the registry at 4999'],
]);

/** The words for a status as the pages show them. */
const statusWords: Record<string, Record<string, string>> = {
  en: {
    registered: 'registered',
    reserved: 'reserved',
    unassigned: 'unassigned',
    deprecated: 'deprecated',
    obsoleted: 'obsoleted',
    unofficial: 'unofficial',
  },
  'zh-cn': {
    registered: '已注册',
    reserved: '保留',
    unassigned: '未分配',
    deprecated: '已弃用',
    obsoleted: '已被取代',
    unofficial: '非标准',
  },
};

const all = (readJson('api/v1/codes.json') as { codes: JsonCode[] }).codes;
// `http.vendors.csv` belongs to `http`.
const protocols = [
  ...new Set(
    globSync('tests/content/registry/*.csv').map((file) => basename(file, '.csv').replace(/\..*/, '')),
  ),
];

test('every protocol of the book has a registry snapshot', () => {
  expect([...new Set(all.map(({ protocol }) => protocol))].sort()).toEqual(protocols.sort());
});

for (const protocol of protocols) {
  const rows = readRows(protocol);
  const codes = all.filter((code) => code.protocol === protocol);

  test(`every ${protocol} code has a row in the registry snapshot, or says why not`, () => {
    const unmatched = codes.filter(({ code }) => !rows.some((row) => contains(code, row.code)));
    const excused = [...withoutRow.keys()].filter((id) => id.startsWith(`${protocol}/`));
    expect(unmatched.map(({ id }) => id)).toEqual(excused);
  });

  for (const row of rows) {
    const code = codes.find((candidate) => contains(candidate.code, row.code));

    test(`${protocol} row ${row.code} of the registry has a page in the book`, () => {
      expect(code, `No code of content/protocols/${protocol}.yaml covers ${row.code}. Add it.`).toBeDefined();
    });
    // A written range may cover several rows; it has no name of its own to compare.
    if (!code || code.code !== row.code) continue;

    test(`${code.id} has the registry's name, status and reference in its JSON`, () => {
      const json = readJson(`api/v1/codes/${code.id}.json`) as JsonCode;
      for (const { name, status, references } of [code, json]) {
        expect(name).toBe(row.name);
        expect(status).toBe(row.status);
        // No registry gives a reference for a vendor's code; the page says where it was read.
        if (row.references.length > 0) expect(references.map(({ text }) => text)).toEqual(row.references);
        else expect(references.length).toBeGreaterThan(0);
      }
      for (const language of ['en', 'zh-cn'])
        for (const section of ['description', 'when', 'fix'])
          expect(json.sections[language]?.[section]).toMatch(/^<(p|ul|ol)>/);
    });

    for (const [language, prefix] of [
      ['en', ''],
      ['zh-cn', 'zh-cn/'],
    ] as const)
      test(`${code.id} has the registry's number, name, status and reference on its page (${language})`, () => {
        const page = parseHtml(readFileSync(`${dist}/${prefix}${code.id}/index.html`, 'utf8'));
        expect(page.querySelector('h1 .numeral')?.text.trim().split(/\s+/).at(-1)).toBe(
          row.code.replace(/^[a-z]+-/, ''),
        );
        if (row.name) expect(page.querySelector('h1 .name')?.text).toBe(row.name);
        // A temporary registration also says when it ends.
        expect(page.querySelector('[data-fact=status]')?.text.split(/ ?[(（]/)[0]).toBe(
          statusWords[language]?.[row.status],
        );
        const references = page.querySelectorAll('[data-fact=references] a').map(({ text }) => text);
        expect(references).toEqual(code.references.map(({ text }) => text));
      });
  }
}

for (const [language, prefix] of [
  ['en', ''],
  ['zh-cn', 'zh-cn/'],
] as const)
  test(`a vendor's code says when its sources were read, or that it is known by report (${language})`, () => {
    const vendors = all.filter(({ status }) => status === 'unofficial');
    expect(vendors.length).toBeGreaterThan(30);
    for (const { id, references, byReport } of vendors) {
      const page = parseHtml(readFileSync(`${dist}/${prefix}${id}/index.html`, 'utf8'));
      expect(page.querySelector('.by-report') !== null, id).toBe(byReport === true);
      if (!byReport)
        expect(
          references.some(({ text, read }) => read !== undefined || text.startsWith('RFC ')),
          id,
        ).toBe(true);
    }
  });

function readRows(protocol: string): Row[] {
  return globSync(`tests/content/registry/{${protocol},${protocol}.*}.csv`).flatMap((file) => {
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => {
      const [code = '', name = '', status = '', references = ''] = line.split(',');
      return { code, name, status, references: references === '' ? [] : references.split('; ') };
    });
  });
}

function contains(outer: string, inner: string): boolean {
  const [a, b] = [boundsOf(outer), boundsOf(inner)];
  if (!a || !b) return outer === inner;
  const isSame = outer === inner;
  // A vendor's number is another code than the registry's of that number or range.
  if (/^[a-z]/.test(outer) || /^[a-z]/.test(inner)) return isSame;
  return isSame || (a[0] !== a[1] && a[0] <= b[0] && b[1] <= a[1] && b[0] !== b[1]);
}
