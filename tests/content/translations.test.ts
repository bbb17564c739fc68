import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { readPages } from '../site.ts';
import { bonesOf } from './parity.ts';
import { staleTranslations, translationsIn } from './translations.ts';

const bodyOf = (file: string) => readFileSync(file, 'utf8').replace(/^---\n.*?\n---\n/s, '');

for (const { source, file } of translationsIn('.'))
  test(`${file} has the tags, links, code and numbers of its English text`, () => {
    expect(bonesOf(bodyOf(file))).toEqual(bonesOf(bodyOf(source)));
  });

test('no translation is older than its English text', () => {
  expect(staleTranslations('.')).toEqual([]);
});

test('no English sentence is left in a Chinese page', () => {
  const left = readPages()
    .filter(({ path }) => path.startsWith('/zh-cn/'))
    .flatMap(({ path, root }) => {
      for (const element of root.querySelectorAll(
        'code, pre, script, style, .spec, .references, [data-fact=references], .names dd, .messages span, [lang=en], .wordmark, .tries',
      ))
        element.remove();
      const text = root.querySelector('body')?.structuredText ?? '';
      return [...text.matchAll(/(?:[A-Za-z][A-Za-z'’-]*[ ,]+){5,}[A-Za-z'’-]+/g)].map(
        ([words]) => `${path}: ${words}`,
      );
    });
  expect(left).toEqual([]);
});

test('every Chinese page says what it is in Chinese: title, description and headings', () => {
  const without = readPages()
    .filter(({ path }) => path.startsWith('/zh-cn/'))
    .flatMap(({ path, root }) => {
      const texts = [
        root.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
        ...root
          .querySelectorAll('h2')
          .filter(({ classNames }) => !classNames.includes('shelf'))
          .map(({ text }) => text),
      ];
      return texts
        .filter((text) => !/\p{Script=Han}/u.test(text) && !/^[\s\dA-Z]|WebSocket/.test(text))
        .map((text) => `${path}: "${text}"`);
    });
  expect(without).toEqual([]);
});

test('Chinese prose has no space between Han and Latin, and no half-width punctuation after Han', () => {
  const wrong = translationsIn('.').flatMap(({ file }) => {
    const prose = bodyOf(file).replace(/^(`{3,}).*?^\1$/gms, '');
    return prose.split('\n').flatMap((line) => {
      const text = line.replace(/<[^>]+>/g, '').replace(/`[^`]*`/g, 'x');
      const found = /\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}|\p{Script=Han}[,;:!?]/u.exec(
        text,
      )?.[0];
      return found ? [`${file}: "${found}" in: ${line.slice(0, 60)}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});
