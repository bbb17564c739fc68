import type { APIRoute } from 'astro';
import { getBook } from '../../content.ts';
import { inEveryLanguage, languageOf } from '../../languages.ts';
import { siteName } from '../../site.ts';
import { filePath, pagePath } from '../../urls.ts';

export const getStaticPaths = () => inEveryLanguage([{ params: {}, props: {} }]);

/** Lets a browser's address bar search the book. The query stands behind "#", so that no server sees it. */
export const GET: APIRoute = async ({ params, site }) => {
  const language = languageOf(params.lang);
  const ui = (await getBook()).ui[language.id];
  const absolute = (path: string) => new URL(path, site).href;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${siteName}</ShortName>
  <Description>${ui.tagline}</Description>
  <Language>${language.tag}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image height="32" width="32" type="image/svg+xml">${absolute(filePath('favicon.svg'))}</Image>
  <Url type="text/html" template="${absolute(pagePath(language.id, 'search'))}#q={searchTerms}"/>
</OpenSearchDescription>
`);
};
