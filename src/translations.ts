import { type LanguageId, languages } from './languages.ts';

/** The same thing in every language of the book. */
export type Translated<Value> = Record<LanguageId, Value>;

interface Entry {
  id: string;
  filePath?: string | undefined;
}

export function inEachLanguage<Value>(of: (language: LanguageId) => Value): Translated<Value> {
  return { en: of('en'), 'zh-cn': of('zh-cn') };
}

/**
 * Entries by their path without the language: `en/codes/websocket/1011` and its translations stand under
 * `codes/websocket/1011`. Throws if a page is missing in one of the languages.
 */
export function byPath<E extends Entry>(entries: E[]): Map<string, Translated<E>> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const paths = new Map<string, Translated<E>>();
  for (const entry of entries) {
    const path = entry.id.slice(entry.id.indexOf('/') + 1);
    if (paths.has(path)) continue;
    paths.set(
      path,
      inEachLanguage((language) => {
        const page = byId.get(`${language}/${path}`);
        if (!page)
          throw new Error(
            `content/${language}/${path}.mdx is missing. Every page exists in ${languages.map(({ name }) => name).join(' and ')}: translate ${entry.filePath}.`,
          );
        return page;
      }),
    );
  }
  return paths;
}
