import type { CollectionEntry } from 'astro:content';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { requireExampleFiles, requireKind } from './checks.ts';
import type { Code, Protocol } from './content.ts';
import { type ProxyAnswer, readAnswers } from './proxies.ts';
import { type Row, readRow } from './reports.ts';
import { statusIn } from './search/message.ts';
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
  /** Modules of this book that it imports, by their path beside it: `shared/nginx.ts`. */
  imports: Map<string, string>;
  output: string;
  page: Translated<CollectionEntry<'examples'>>;
}

/** What happened, across libraries: one row of a protocol's table. */
export interface Situation extends Row {
  example: Example;
}

/** What went wrong behind the proxies, and what each made of it: one row of a protocol's table by proxy. */
export interface Fault {
  example: Example;
  answers: (ProxyAnswer & { code: Code | undefined })[];
}

const folder = 'content/examples';

/**
 * A protocol's examples in the order of its list, and those of them that are rows of its tables by library and by proxy.
 * Each is also noted at its codes. Throws if a program, its output, its text or its code is missing.
 */
export function readExamples(
  protocol: Protocol,
  list: CollectionEntry<'runs'>['data'],
  recorded: CollectionEntry<'recorded'>['data'],
  pages: Map<string, Translated<CollectionEntry<'examples'>>>,
  codes: Map<string, Code>,
): { examples: Example[]; situations: Situation[]; faults: Fault[] } {
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
      ...readProgram(`${file}.ts`),
      output: readFileSync(`${file}.out`, 'utf8'),
      page,
    };
  });
  for (const example of examples) for (const code of example.codes) code.examples.push(example);
  const find = (name: string, field: string) => {
    const example = examples.find(({ id }) => id === `${protocol.id}/${name}`);
    if (!example) throw new Error(`${index}, "${field}": there is no example "${name}". Correct the name.`);
    return example;
  };
  const situations = list.situations.map((name) => {
    const example = find(name, 'situations');
    return { example, ...readRow(example.output, `${folder}/${example.id}.out`) };
  });
  const faults = list.faults.map((name) => {
    const example = find(name, 'faults');
    const answers = readAnswers(example.output, `${folder}/${example.id}.out`);
    return {
      example,
      answers: answers.map((answer) => ({ ...answer, code: codeOf(answer, protocol.id, codes) })),
    };
  });
  return { examples, situations, faults };
}

/** The page that shows what a protocol's programs share. */
export function modulesPath(protocol: string): string {
  return `examples/${protocol}/shared`;
}

/** Anchor of a module on that page: `shared/nginx.ts` is at `nginx`. */
export function anchorOf(name: string): string {
  return basename(name, '.ts');
}

/** A line that a program wrote to its log when an example ran. */
export interface LoggedLine {
  /** `…` stands for what differs from run to run. */
  text: string;
  example: Example;
  /** The code that it explains; none where the request went well as far as the log knows. */
  code: Code | undefined;
}

/** The lines of logs in the recorded outputs that name a fault. */
export function loggedLines({ examples, faults }: Protocol): LoggedLine[] {
  const isFault = (code: Code | undefined) => code?.outcome === 'client' || code?.outcome === 'server';
  const behindProxies = faults.flatMap(({ example, answers }) =>
    answers.flatMap(({ log, code }) =>
      log.map((text) => ({ text, example, code: isFault(code) ? code : undefined })),
    ),
  );
  return [...behindProxies, ...examples.flatMap(errorLines)];
}

/**
 * Lines of error logs in an output, each with the code that the access log has above it. A vendor's code is not in its
 * access log: nginx writes 400 for 494.
 */
function errorLines(example: Example): LoggedLine[] {
  const [first] = example.codes;
  let code = first;
  return example.output.split('\n').flatMap((line) => {
    const [, log, text = ''] = /^ *(access|error) {3,4}(\S.*)$/.exec(line) ?? [];
    if (log === 'access' && !first?.vendor) {
      const status = statusIn(text);
      code = example.codes.find(({ number }) => number === status) ?? first;
    }
    return log === 'error' && text !== 'nothing' ? [{ text, example, code }] : [];
  });
}

/** A proxy's own code where it has one of that number (nginx 499), else that of the registry. */
function codeOf(
  { proxy, status }: ProxyAnswer,
  protocol: string,
  codes: Map<string, Code>,
): Code | undefined {
  return status === undefined
    ? undefined
    : (codes.get(`${protocol}/${proxy.toLowerCase()}-${status}`) ?? codes.get(`${protocol}/${status}`));
}

/** A program with the modules beside it that it imports, and those that they import. */
function readProgram(file: string): Pick<Example, 'program' | 'imports'> {
  const program = readFileSync(file, 'utf8');
  const imports = new Map<string, string>();
  const read = (text: string, from: string) => {
    for (const [, path = ''] of text.matchAll(/from '(\.\/[^']+)'/g)) {
      const name = join(from, path);
      if (imports.has(name)) continue;
      const module = readFileSync(join(file, '..', name), 'utf8');
      imports.set(name, module);
      read(module, join(name, '..'));
    }
  };
  read(program, '');
  return { program, imports };
}
