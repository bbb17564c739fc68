import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'playwright/test';
import { readJson } from '../site.ts';

interface Codes {
  version: number;
  codes: { id: string; url: Record<string, string>; sections?: object }[];
}

const validator = (name: string) =>
  new Ajv2020({ strict: false }).compile(readJson(`api/v1/${name}.schema.json`) as object);
const all = readJson('api/v1/codes.json') as Codes;

test('codes.json fits its published schema', () => {
  const validate = validator('codes');
  expect(validate(all), JSON.stringify(validate.errors)).toBe(true);
});

test('the JSON of every single code fits its published schema and repeats codes.json', () => {
  const validate = validator('code');
  for (const code of all.codes) {
    const { version, sections, ...single } = readJson(
      `api/v1/codes/${code.id}.json`,
    ) as Codes['codes'][number] & { version: number };
    expect(validate({ version, sections, ...single }), JSON.stringify(validate.errors)).toBe(true);
    expect(single).toEqual(code);
  }
});

test('the table by library fits its published schema and names every situation in both languages', () => {
  const table = readJson('api/v1/libraries/websocket.json') as { situations: { title: object }[] };
  const validate = validator('libraries');
  expect(validate(table), JSON.stringify(validate.errors)).toBe(true);
  expect(table.situations.length).toBeGreaterThanOrEqual(9);
});

test('the table by proxy fits its published schema, and each status in it that has a page names it', () => {
  const table = readJson('api/v1/proxies/http.json') as {
    faults: { answers: { proxy: string; status: string | null; code: string | null; log: string[] }[] }[];
  };
  const validate = validator('proxies');
  expect(validate(table), JSON.stringify(validate.errors)).toBe(true);
  expect(table.faults.length).toBeGreaterThanOrEqual(15);
  for (const { status, code } of table.faults.flatMap(({ answers }) => answers))
    expect(code?.split(/[/-]/).at(-1) ?? null).toBe(status === '009' ? null : status);
});

test('the schema refuses a code without a number, and one with an unknown field', () => {
  const validate = validator('codes');
  const [first] = all.codes;
  const { id: _, ...withoutId } = first as Codes['codes'][number];
  expect(validate({ version: 1, codes: [withoutId] })).toBe(false);
  expect(validate({ version: 1, codes: [{ ...first, colour: 'red' }] })).toBe(false);
});

test('the JSON holds the facts of the contract for 1011', () => {
  expect(all.codes.find(({ id }) => id === 'websocket/1011')).toMatchObject({
    protocol: 'websocket',
    code: '1011',
    name: 'Internal Error',
    label: null,
    outcome: 'server',
    sentBy: ['client', 'server'],
    onTheWire: 'yes',
    retry: 'after-wait',
    monitorAs: 'server-error',
    url: { en: '/websocket/1011/', 'zh-cn': '/zh-cn/websocket/1011/' },
    references: [
      { text: 'RFC 6455 §7.4.1', url: 'https://www.rfc-editor.org/rfc/rfc6455.html#section-7.4.1' },
      { text: 'RFC erratum 3227', url: 'https://www.rfc-editor.org/errata/eid3227' },
    ],
  });
});
