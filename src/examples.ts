import type { CollectionEntry } from 'astro:content';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { requireExampleFiles, requireKind } from './checks.ts';
import type { Code, Protocol } from './content.ts';
import { type Row, readRow } from './reports.ts';
import type { Translated } from './translations.ts';

export type Kind = CollectionEntry<'runs'>['data']['examples'][number]['kind'];

/** A program that ran, with what it printed: `content/examples/<protocol>/<name>.ts` and `.out`. */
export interface Example {
  /** `websocket/bad-utf8` */
  id: string;
  protocol: Protocol;
  kind: Kind;
  codes: Code[];
  /** Programs and packages that it runs, with the versions that were recorded. */
  uses: { name: string; version: string }[];
  program: string;
  output: string;
  page: Translated<CollectionEntry<'examples'>>;
}

/** What happened, across libraries: one row of a protocol's table. */
export interface Situation extends Row {
  example: Example;
}

const folder = 'content/examples';

/**
 * A protocol's examples in the order of its list, and those of them that are rows of its table by library. Each is also
 * noted at its codes. Throws if a program, its output, its text or its code is missing.
 */
export function readExamples(
  protocol: Protocol,
  list: CollectionEntry<'runs'>['data'],
  recorded: CollectionEntry<'recorded'>['data'],
  pages: Map<string, Translated<CollectionEntry<'examples'>>>,
  codes: Map<string, Code>,
): { examples: Example[]; situations: Situation[] } {
  const index = `${folder}/${protocol.id}/index.yaml`;
  const onDisk = globSync(`${folder}/${protocol.id}/*.ts`).map((file) => basename(file, '.ts'));
  requireExampleFiles(index, protocol.id, onDisk, list.examples, pages);
  const examples = list.examples.map(({ name, kind, codes: own, uses }): Example => {
    const id = `${protocol.id}/${name}`;
    const page = pages.get(`examples/${id}`);
    const file = `${folder}/${id}`;
    if (!page) throw new Error(`content/en/examples/${id}.mdx is missing. ${file}.ts needs a text: add it.`);
    if (!existsSync(`${file}.out`))
      throw new Error(`${file}.out is missing. Record it: npm run examples -- --record ${id}`);
    requireKind(kind, page);
    return {
      id,
      protocol,
      kind,
      codes: own.map((code) => {
        const found = codes.get(`${protocol.id}/${code}`);
        if (!found)
          throw new Error(
            `${index}, example "${name}", "codes": there is no code "${code}". Codes are listed in content/protocols/${protocol.id}.yaml.`,
          );
        return found;
      }),
      uses: uses.map((used) => {
        const version = recorded.versions[used];
        if (!version)
          throw new Error(
            `${index}, example "${name}", "uses": ${folder}/recorded.yaml has no version of "${used}". Correct the name, or record anew: npm run examples -- --record`,
          );
        return { name: used, version };
      }),
      program: readFileSync(`${file}.ts`, 'utf8'),
      output: readFileSync(`${file}.out`, 'utf8'),
      page,
    };
  });
  for (const example of examples) for (const code of example.codes) code.examples.push(example);
  const situations = list.situations.map((name) => {
    const example = examples.find(({ id }) => id === `${protocol.id}/${name}`);
    if (!example) throw new Error(`${index}, "situations": there is no example "${name}". Correct the name.`);
    return { example, ...readRow(example.output, `${folder}/${example.id}.out`) };
  });
  return { examples, situations };
}
