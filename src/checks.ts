import type { CollectionEntry } from 'astro:content';
import type { Code, Protocol } from './content.ts';
import { languages, sourceLanguage } from './languages.ts';
import { type ProseRule, proseMistakes } from './prose.ts';
import type { Translated } from './translations.ts';

/** Rules that span files. Each throws with the file, what was expected and what to do; the build stops. */

type Page = { id: string; body?: string | undefined; filePath?: string | undefined };

/** All prose stands inside known tags, and the tags that a page needs stand there. */
export function requireProse(pages: Page[], rule: ProseRule): void {
  for (const { id, body, filePath } of pages)
    for (const [line, problem] of proseMistakes(body ?? '', rule))
      throw new Error(`${filePath ?? id}: line ${line} below the frontmatter ${problem}`);
}

/** A translated code page gives the code's name in its language. */
export function requireGloss(page: Translated<CollectionEntry<'codes'>>): void {
  for (const { id } of languages)
    if (id !== sourceLanguage && !page[id].data.gloss)
      throw new Error(
        `${page[id].filePath}: "gloss" is missing. Expected the code's name in this language: add it to the frontmatter.`,
      );
}

/** A protocol's introduction names every group and every fact of its YAML in each language. */
export function requireWords({ id, facts, introduction }: Protocol): void {
  for (const { id: language } of languages) {
    const { data, filePath } = introduction[language];
    const demand = (field: string, word: string | undefined) => {
      if (!word)
        throw new Error(
          `${filePath}: "${field}" is missing. content/protocols/${id}.yaml declares it: add the words for it.`,
        );
    };
    for (const group of facts.groups) demand(`groups.${group}`, data.groups[group]);
    for (const fact of facts.facts) {
      demand(`facts.${fact.id}`, data.facts[fact.id]?.label);
      for (const choice of fact.choices ?? [])
        demand(`facts.${fact.id}.choices.${choice}`, data.facts[fact.id]?.choices?.[choice]);
    }
  }
}

/** No page without a code in its protocol's YAML. */
export function requireCodeForPage(
  pages: Map<string, Translated<CollectionEntry<'codes'>>>,
  codes: Map<string, Code>,
): void {
  for (const [path, page] of pages) {
    const id = path.replace('codes/', '');
    // One text for all rows that nobody has.
    if (id.endsWith('/unassigned')) continue;
    if (!codes.has(id)) {
      const protocol = id.slice(0, id.indexOf('/'));
      throw new Error(
        `${page.en.filePath}: content/protocols/${protocol}.yaml has no code "${id.slice(protocol.length + 1)}". Add the code's facts there, or remove the page in every language.`,
      );
    }
  }
}

/** A mapping into a protocol of the book names a code that exists; other protocols may come later. */
export function requireKnownMappings(protocols: Protocol[], codes: Map<string, Code>): void {
  const known = new Set(protocols.map(({ id }) => id));
  for (const protocol of protocols)
    for (const code of protocol.codes)
      for (const { to } of code.mappings)
        if (known.has(to.slice(0, to.indexOf('/'))) && !codes.has(to))
          throw new Error(
            `content/protocols/${protocol.id}.yaml, code "${code.code}", "mappings": there is no code "${to}". Correct the id.`,
          );
}

/** Every program stands in the list, and every text belongs to one. */
export function requireExampleFiles(
  index: string,
  protocol: string,
  programs: string[],
  listed: { name: string }[],
  pages: Map<string, Translated<CollectionEntry<'examples'>>>,
): void {
  const names = listed.map(({ name }) => name);
  for (const name of programs)
    if (!names.includes(name))
      throw new Error(
        `${index}: "${name}" is missing. content/examples/${protocol}/${name}.ts exists: list it, or remove the file.`,
      );
  for (const name of names)
    if (!programs.includes(name))
      throw new Error(
        `${index}, example "${name}": content/examples/${protocol}/${name}.ts is missing. Add it, or remove the entry.`,
      );
  for (const [path, page] of pages)
    if (path.startsWith(`examples/${protocol}/`) && !names.includes(path.split('/')[2] ?? ''))
      throw new Error(
        `${page.en.filePath}: ${index} has no example of this name. List it there, or remove the text in every language.`,
      );
}

/** An observation says why no implementation chooses the code by itself; a condition has no need to. */
export function requireKind(kind: string, page: Translated<CollectionEntry<'examples'>>): void {
  for (const { id } of languages) {
    const { data, filePath } = page[id];
    if (kind === 'observation' && !data.reason)
      throw new Error(
        `${filePath}: "reason" is missing. Expected one sentence that says why no implementation chooses the code by itself, since the example is an observation.`,
      );
    if (kind === 'condition' && data.reason)
      throw new Error(
        `${filePath}: "reason" belongs to observations only. Remove it, or correct the kind in content/examples/.`,
      );
  }
}
