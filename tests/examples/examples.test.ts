import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { versionOf } from './peers.ts';
import { folder, readPrograms, readRecorded, run } from './programs.ts';

const programs = readPrograms();
const recorded = readRecorded();

test.describe.configure({ mode: 'parallel' });

for (const { id, kind, uses, recorded: expected } of programs)
  test(`${id} prints what is recorded`, { annotation: { type: kind } }, async () => {
    const missing = uses.filter((name) => !versionOf(name));
    test.skip(missing.length > 0, `${missing.join(', ')} missing`);
    const { status, output, errors } = await run(id);
    expect(status, errors).toBe(0);
    const others = uses.filter((name) => versionOf(name) !== recorded?.versions[name]);
    const hint = others.length
      ? `Recorded with ${others.map((name) => `${name} ${recorded?.versions[name]}, here ${versionOf(name)}`).join('; ')}. `
      : '';
    expect(
      output,
      `${hint}If the new output is right: npm run examples -- --record, then read the texts`,
    ).toBe(expected);
  });

test('every module that programs share is at most 100 lines long', () => {
  const long = globSync(`${folder}/*/shared/*.ts`).filter(
    (file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 100,
  );
  expect(long).toEqual([]);
});

test('every program is at most 60 lines long, so that it can be read on one page', () => {
  const long = programs.filter(
    ({ id }) => readFileSync(`${folder}/${id}.ts`, 'utf8').trimEnd().split('\n').length > 60,
  );
  expect(long.map(({ id }) => id)).toEqual([]);
});
