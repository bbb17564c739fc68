import { type LanguageId, languages, sourceLanguage } from './languages.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Path of a file that belongs to no language, such as `api/v1/codes.json`, with the base path. */
export function filePath(path: string): string {
  return base + path;
}

/** Path of a page in a language with the base path: `pagePath('zh-cn', 'websocket/1011')` is `/zh-cn/websocket/1011/`. */
export function pagePath(language: LanguageId, path = ''): string {
  const prefix = languages.find(({ id }) => id === language)?.prefix ?? '';
  return base + prefix + (path === '' ? '' : `${path}/`);
}

/** The same page in every language, and which one search engines should offer to everybody else. */
export function alternatePaths(path: string): { tag: string; path: string }[] {
  return [
    ...languages.map(({ id, tag }) => ({ tag, path: pagePath(id, path) })),
    { tag: 'x-default', path: pagePath(sourceLanguage, path) },
  ];
}
