import { z } from 'astro/zod';
import type { Book, Code, Protocol } from './content.ts';
import { proxiesIn } from './proxies.ts';
import { librariesIn } from './reports.ts';
import { inEachLanguage } from './translations.ts';
import { filePath, pagePath } from './urls.ts';
import { monitorings, outcomes, retries, senders, statuses, wires } from './vocabulary.ts';

/** The shape of the published JSON. Its JSON Schema is made from this; renaming a field breaks readers. */

const translated = z.strictObject({ en: z.string(), 'zh-cn': z.string() });

export const codeShape = z.strictObject({
  id: z.string(),
  protocol: z.string(),
  code: z.string(),
  name: z.string(),
  label: z.string().nullable(),
  status: z.enum(statuses),
  expires: z.string().optional(),
  /** No document or source of the vendor could be read. */
  byReport: z.literal(true).optional(),
  group: z.string(),
  outcome: z.enum(outcomes),
  references: z.array(z.strictObject({ text: z.string(), url: z.string(), read: z.string().optional() })),
  sentBy: z.array(z.enum(senders)),
  onTheWire: z.union([z.enum(wires), z.strictObject({ as: z.string() })]),
  retry: z.enum(retries),
  monitorAs: z.enum(monitorings),
  aliases: z.array(z.strictObject({ text: z.string(), in: z.string() })),
  messages: z.array(
    z.strictObject({
      text: z.string(),
      program: z.string(),
      version: z.string().optional(),
      likeliest: z.boolean().optional(),
    }),
  ),
  mappings: z.array(z.strictObject({ to: z.string(), by: z.string(), source: z.string().nullable() })),
  more: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.record(z.string(), z.string())])),
  url: translated,
  summary: translated,
});

const sections = z.strictObject({ description: z.string(), when: z.string(), fix: z.string() });

export const codeWithSectionsShape = codeShape.extend({
  version: z.literal(1),
  sections: z.strictObject({ en: sections, 'zh-cn': sections }),
});

export const codesShape = z.strictObject({ version: z.literal(1), codes: z.array(codeShape) });

const item = z.strictObject({
  kind: z.string(),
  code: z.number().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
});

export const librariesShape = z.strictObject({
  version: z.literal(1),
  protocol: z.string(),
  /** The day of the runs. */
  date: z.string(),
  libraries: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  situations: z.array(
    z.strictObject({
      id: z.string(),
      title: translated,
      url: translated,
      cells: z.array(
        z.strictObject({
          library: z.string(),
          role: z.enum(['client', 'server']).nullable(),
          itself: z.array(item),
          otherEnd: z.array(item),
        }),
      ),
    }),
  ),
});

export const proxiesShape = z.strictObject({
  version: z.literal(1),
  protocol: z.string(),
  /** The day of the runs. */
  date: z.string(),
  proxies: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  faults: z.array(
    z.strictObject({
      id: z.string(),
      title: translated,
      url: translated,
      answers: z.array(
        z.strictObject({
          proxy: z.string(),
          /** What the client got: status line, `nothing`, or a status with `, cut off`. */
          client: z.string(),
          /** The status in the proxy's access log. */
          status: z.string().nullable(),
          /** Id of that status's page. */
          code: z.string().nullable(),
          /** Lines of the log; `…` stands for what differs from run to run. */
          log: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** A protocol's table by proxy, as its recorded runs have it. */
export function proxiesToJson(
  { id, faults }: Protocol,
  { date, versions }: Book['recorded'],
): z.infer<typeof proxiesShape> {
  return {
    version: 1,
    protocol: id,
    date,
    proxies: proxiesIn(faults).map((name) => ({ name, version: versions[name] ?? '' })),
    faults: faults.map(({ example, answers }) => ({
      id: example.id,
      title: inEachLanguage((language) => example.page[language].data.title),
      url: inEachLanguage((language) => pagePath(language, `examples/${example.id}`)),
      answers: answers.map(({ status, code, ...answer }) => ({
        ...answer,
        status: status ?? null,
        code: code?.id ?? null,
      })),
    })),
  };
}

/** A protocol's table by library, as its recorded runs have it. */
export function librariesToJson(
  { id, situations }: Protocol,
  { date, versions }: Book['recorded'],
): z.infer<typeof librariesShape> {
  return {
    version: 1,
    protocol: id,
    date,
    libraries: librariesIn(situations).map((name) => ({ name, version: versions[name] ?? '' })),
    situations: situations.map(({ example, cells }) => ({
      id: example.id,
      title: inEachLanguage((language) => example.page[language].data.title),
      url: inEachLanguage((language) => pagePath(language, `examples/${example.id}`)),
      cells: cells.map(({ role, ...cell }) => ({ ...cell, role: role ?? null })),
    })),
  };
}

/** A code as the JSON has it; URLs carry the base path. */
export function codeToJson(code: Code): z.infer<typeof codeShape> {
  return {
    id: code.id,
    protocol: code.protocol.id,
    code: code.code,
    name: code.name,
    label: code.label ?? null,
    status: code.status,
    ...(code.expires ? { expires: code.expires } : {}),
    ...(code.byReport ? { byReport: true } : {}),
    group: code.group,
    outcome: code.outcome,
    references: code.sources,
    sentBy: code.sentBy,
    onTheWire: code.onTheWire,
    retry: code.retry,
    monitorAs: code.monitorAs,
    aliases: code.aliases,
    messages: code.messages,
    mappings: code.mappings,
    more: code.more,
    url: inEachLanguage((language) => pagePath(language, code.id)),
    summary: inEachLanguage((language) => code.page[language].data.summary),
  };
}

/** Where the schema of a file is published. */
export function schemaPath(name: 'codes' | 'code' | 'libraries' | 'proxies'): string {
  return filePath(`api/v1/${name}.schema.json`);
}
