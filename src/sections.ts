import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as Container } from 'astro/container';
import { parts } from './components/prose.ts';
import type { Code } from './content.ts';
import { type LanguageId, languageOf, languageParam } from './languages.ts';
import { textOf } from './texts.ts';

/** The sections that every code's text has, as HTML without their headings. */
export interface Sections {
  description: string;
  when: string;
  fix: string;
}

const container = await Container.create({ renderers: await loadRenderers([getContainerRenderer()]) });
const rendered = new Map<string, Promise<Sections>>();

/**
 * A code's sections for pages that borrow them and for the JSON. Rendered once: a code stands in several comparisons,
 * and rendering its text is most of the work of building one.
 */
export function sectionsOf(code: Code, language: LanguageId): Promise<Sections> {
  const { id } = code.page[language];
  const known = rendered.get(id) ?? renderSections(code, language);
  if (!import.meta.env.DEV) rendered.set(id, known);
  return known;
}

async function renderSections(code: Code, language: LanguageId): Promise<Sections> {
  const Content = textOf(code.page[language]);
  const params = {
    lang: languageParam(languageOf(language)),
    protocol: code.protocol.id,
    code: code.code,
  };
  const html = await container.renderToString(Content, { params, props: { components: parts } });
  const [, description = '', when = '', fix = ''] = html.split(/<hr data-part(?:="")?\s*\/?>/);
  return { description: description.trim(), when: when.trim(), fix: fix.trim() };
}
