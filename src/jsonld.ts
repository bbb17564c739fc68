import type { Language } from './languages.ts';
import { siteName } from './site.ts';
import { pagePath } from './urls.ts';

const absolute = (path: string) => new URL(path, import.meta.env.SITE).href;

/** Structured data of a page that explains something. `path` is without base and language. */
export function techArticle(headline: string, description: string, language: Language, path: string): object {
  const url = absolute(pagePath(language.id, path));
  return {
    '@type': 'TechArticle',
    headline,
    description,
    url,
    inLanguage: language.tag,
    publisher: { '@type': 'Organization', name: siteName },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
}

/** Structured data of the way to a page. */
export function breadcrumbList(steps: { name: string; url: string }[], here: string): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...steps.map(({ name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: absolute(url),
      })),
      { '@type': 'ListItem', position: steps.length + 1, name: here },
    ],
  };
}
