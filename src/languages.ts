/** A language of the book. `id` is its folder under content/, `tag` what `<html lang>` says. */
export interface Language {
  id: LanguageId;
  tag: string;
  name: string;
  /** URL part after the base path: none for the source language. */
  prefix: string;
}

export type LanguageId = 'en' | 'zh-cn';

/** The language that pages are written in first; its URLs carry no prefix. */
export const sourceLanguage: LanguageId = 'en';

export const languages: Language[] = [
  { id: 'en', tag: 'en', name: 'English', prefix: '' },
  { id: 'zh-cn', tag: 'zh-CN', name: '中文', prefix: 'zh-cn/' },
];

/** The language that a route's `lang` parameter names; none means the source language. */
export function languageOf(param: string | undefined): Language {
  const id = param ?? sourceLanguage;
  const language = languages.find((candidate) => candidate.id === id);
  if (!language)
    throw new Error(`Unknown language "${id}" in a URL. Languages are listed in src/languages.ts.`);
  return language;
}

/** Route parameter of a language: `undefined` leaves the prefix out. */
export function languageParam(language: Language): string | undefined {
  return language.id === sourceLanguage ? undefined : language.id;
}

/** A route's parameters in every language, for `getStaticPaths`. */
export function inEveryLanguage<Params extends Record<string, string>, Props extends object>(
  routes: { params: Params; props: Props }[],
) {
  return languages.flatMap((language) =>
    routes.map(({ params, props }) => ({
      params: { lang: languageParam(language), ...params },
      props,
    })),
  );
}
