import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { splitVendor } from './numbers.ts';
import { textFiles } from './text-files.ts';
import { kinds, monitorings, outcomes, retries, senders, statuses, wires } from './vocabulary.ts';

/** Entry ids are paths without the ending. They keep dots and case: `5.7.1` and `57.1` are two codes. */
const generateId = ({ entry }: { entry: string }) => entry.replace(/\.[^.]+$/, '');

const text = z.string().trim().min(1);
const words = z.record(z.string(), text);

/** YAML reads unquoted `1011` as a number and `0x0107` as 263, so codes are text. */
const codeText = z
  .string({ error: 'Expected a quoted code such as "1011" or "0x08". Put it in quotes.' })
  .regex(/^[0-9a-z.-]+$/, 'Expected a code as the registry spells it, hexadecimal digits in lower case.');

const codeId = z.string().regex(/^[a-z0-9-]+\/[0-9a-z.-]+$/, 'Expected an id such as "websocket/1011".');

const message = z.strictObject({
  /** The exact words that a program prints; `…` stands for a part that varies. */
  text,
  program: text,
  version: z.string().optional(),
  /** Where one message stands at several codes: this is the code that it usually means. */
  likeliest: z.boolean().optional(),
});

const mapping = z.strictObject({
  to: codeId,
  /** Whose table it is, or `analogy` for a likeness that this book draws itself. */
  by: text,
  /** A citation as `references` has them; none for an analogy. */
  source: text.nullable(),
});

/** Facts of one code. Sources: the registry and the specification named in `references`. */
const codeFacts = z.strictObject({
  code: codeText,
  /** The registry's spelling; empty where the registry gives no name. */
  name: z.string(),
  /** The common name of a code without a registered one, shown as a convention. */
  label: text.optional(),
  status: z.enum(statuses),
  /** ISO date on which a temporary registration ends. */
  expires: z.iso.date().optional(),
  /** No document or source of the vendor could be read: what the code means is what others report of it. */
  byReport: z.boolean().default(false),
  group: text,
  outcome: z.enum(outcomes),
  references: z.array(text).min(1),
  /** Who puts the code on the wire, or `local` where one's own library makes it up; empty: nobody. */
  sentBy: z.array(z.enum(senders)),
  onTheWire: z.union([z.enum(wires), z.strictObject({ as: codeId })]),
  retry: z.enum(retries),
  monitorAs: z.enum(monitorings),
  aliases: z.array(z.strictObject({ text, in: text })).default([]),
  messages: z.array(message).default([]),
  mappings: z.array(mapping).default([]),
  /** Facts that the protocol declares: a text, codes, or names by place. */
  more: z.record(z.string(), z.union([text, z.array(text), words])).default({}),
});

/** A fact that one protocol declares beside those that every code has. */
const declaredFact = z.strictObject({
  id: text,
  kind: z.enum(['yes-no', 'choice', 'code-list', 'name-table']),
  choices: z.array(text).optional(),
});

const protocol = z
  .strictObject({
    name: text,
    /** What people type for the protocol: `ws`. */
    aliases: z.array(text),
    registry: text,
    groups: z.array(text).min(1),
    facts: z.array(declaredFact).default([]),
    /** Names of the vendors whose codes stand here as `<vendor>-<number>`, by that prefix. */
    vendors: words.default({}),
    /** Codes that readers ask for most, the first one first: an editor's choice. */
    mostLookedUp: z.array(codeText),
    codes: z.array(codeFacts).min(1),
  })
  .superRefine(({ codes, groups, facts, vendors, mostLookedUp }, context) => {
    const seen = new Set<string>();
    codes.forEach((code, index) => {
      const complain = (field: string, problem: string) =>
        context.addIssue({
          code: 'custom',
          path: ['codes', index, field],
          message: `Code "${code.code}": ${problem}`,
        });
      if (seen.has(code.code)) complain('code', 'stands twice. Keep one of the two entries.');
      seen.add(code.code);
      if (!code.name && !code.label) complain('label', 'has no registered name. Give it a label.');
      const vendor = splitVendor(code.code).prefix;
      if (vendor && !vendors[vendor])
        complain('code', `begins with "${vendor}", which is not listed under "vendors" of this protocol.`);
      if ((code.status === 'unofficial') !== (vendor !== undefined))
        complain(
          'status',
          'expected "unofficial" for a vendor\'s code such as "nginx-499", and for no other.',
        );
      if (!groups.includes(code.group))
        complain('group', `expected one of ${groups.join(', ')}, found "${code.group}".`);
      for (const [id, value] of Object.entries(code.more)) {
        const fact = facts.find((candidate) => candidate.id === id);
        if (!fact) complain('more', `"${id}" is not declared under "facts" of this protocol.`);
        const choices = fact?.kind === 'yes-no' ? ['yes', 'no'] : fact?.choices;
        if (choices && typeof value === 'string' && !choices.includes(value))
          complain('more', `"${id}" is "${value}"; expected one of ${choices.join(', ')}.`);
      }
    });
    for (const code of mostLookedUp)
      if (!seen.has(code))
        context.addIssue({
          code: 'custom',
          path: ['mostLookedUp'],
          message: `"${code}" is not one of this protocol's codes.`,
        });
  });

/** Name of a program below content/examples/<protocol>/, without its ending. */
const exampleName = z
  .string()
  .regex(/^[0-9a-z-]+$/, 'Expected a file name without ending such as "bad-utf8".');

/** A program that ran, and what it shows. Its text stands in content/<language>/examples/. */
const example = z.strictObject({
  name: exampleName,
  /** Whether an implementation that is not this book's chose the code, or was told to send it. */
  kind: z.enum(kinds),
  /** Codes whose pages link to it, the most telling first, without the protocol. */
  codes: z.array(codeText).min(1),
  /** Programs and packages that it runs, as tests/examples/peers.ts and recorded.yaml name them. */
  uses: z.array(text).min(1),
});

/** First 12 hexadecimal digits of the SHA-256 of the English file that a translation was made from. */
const translationOf = z
  .string()
  .regex(/^[0-9a-f]{12}$/)
  .optional();

/** Text that pages, lists and the head show as it stands. */
const plainText = text.refine((value) => !value.includes('`'), {
  error: 'Expected plain text: backticks would be shown as they are. Remove them.',
});
const summary = plainText.max(200, 'Expected one sentence of at most 160 characters in English.');

/** Interface words of ui.yaml that are one text each. */
const uiWords = [
  'tagline',
  'homeTitle',
  'homeDescription',
  'skip',
  'navigation',
  'navigationFoot',
  'protocols',
  'compare',
  'compareTitle',
  'compareLead',
  'comparisons',
  'allCodes',
  'codesLead',
  'home',
  'source',
  'search',
  'searchShort',
  'searchPlaceholder',
  'searchLong',
  'searchPrivacy',
  'searchDescription',
  'searchTry',
  'results',
  'close',
  'theme',
  'edit',
  'report',
  'license',
  'breadcrumb',
  'description',
  'when',
  'fix',
  'causes',
  'sign',
  'cause',
  'remedy',
  'looks',
  'messages',
  'usually',
  'also',
  'names',
  'confuse',
  'sameNumber',
  'neighbours',
  'previous',
  'next',
  'specification',
  'keyDifferences',
  'whenToUse',
  'learnMore',
  'facts',
  'onlyDifferences',
  'same',
  'different',
  'vs',
  'mostLookedUp',
  'legend',
  'byReport',
  'numberLink',
  'numberTitle',
  'numberLead',
  'numberOnly',
  'convention',
  'expires',
  'expired',
  'readOn',
  'analogy',
  'noScript',
  'notFoundTitle',
  'notFoundLead',
  'retryChip',
  'sentByChip',
  'examples',
  'examplesLead',
  'program',
  'output',
  'shows',
  'codesShown',
  'runIt',
  'runs',
  'alsoIn',
  'guides',
  'libraries',
  'librariesTitle',
  'librariesLead',
  'itself',
  'otherEnd',
  'asClient',
  'asServer',
  'cited',
  'proxies',
  'proxiesTitle',
  'proxiesLead',
  'fault',
  'clientGot',
  'inLog',
  'nothing',
  'cutOff',
  'imports',
  'sharedTitle',
  'module',
  'sharedLead',
  'travels',
  'fromServer',
  'fromClient',
] as const;

function texts<Key extends string>(keys: readonly Key[]): Record<Key, typeof text> {
  return Object.fromEntries(keys.map((key) => [key, text])) as Record<Key, typeof text>;
}

export const collections = {
  protocols: defineCollection({
    loader: glob({ base: 'content/protocols', pattern: '*.yaml', generateId }),
    schema: protocol,
  }),
  sources: defineCollection({
    loader: file('content/sources.yaml'),
    schema: z.strictObject({ id: text, url: z.url(), read: z.iso.date().optional() }),
  }),
  introductions: defineCollection({
    loader: textFiles({ base: 'content', pattern: '*/protocols/*.mdx', generateId }),
    schema: z.strictObject({
      summary,
      /** What one of its codes is called: "close code". */
      codeNoun: text,
      codeNounPlural: text,
      /** Headings of the groups, by the ids in the protocol's YAML. */
      groups: words,
      /** Labels and choice words of the protocol's own facts. */
      facts: z.record(z.string(), z.strictObject({ label: text, choices: words.optional() })),
      translationOf,
    }),
  }),
  codes: defineCollection({
    loader: textFiles({ base: 'content', pattern: '*/codes/**/*.mdx', generateId }),
    schema: z.strictObject({
      /** The lead, the meta description and the text in lists. */
      summary,
      /** The code's name in the page's language. */
      gloss: plainText.optional(),
      translationOf,
    }),
  }),
  comparisons: defineCollection({
    loader: textFiles({ base: 'content', pattern: '*/comparisons/*.mdx', generateId }),
    schema: z.strictObject({
      /** The family that both belong to, and what each says in one clause. */
      summary: plainText.max(320),
      /** The question that the page answers, for lists and the head. */
      question: plainText.max(90),
      translationOf,
    }),
  }),
  runs: defineCollection({
    loader: glob({
      base: 'content/examples',
      pattern: '*/index.yaml',
      generateId: ({ entry }) => entry.replace('/index.yaml', ''),
    }),
    schema: z.strictObject({
      /** Examples that are rows of the table by library, in its order. */
      situations: z.array(exampleName).default([]),
      /** Examples that are rows of the table by proxy, in its order. */
      faults: z.array(exampleName).default([]),
      examples: z.array(example),
    }),
  }),
  recorded: defineCollection({
    loader: glob({ base: 'content/examples', pattern: 'recorded.yaml', generateId }),
    schema: z.strictObject({
      /** ISO date of the runs whose output is recorded. */
      date: z.iso.date(),
      /** Versions by the name of the program or package. */
      versions: words,
    }),
  }),
  examples: defineCollection({
    loader: textFiles({ base: 'content', pattern: '*/examples/**/*.mdx', generateId }),
    schema: z.strictObject({
      title: plainText.max(90),
      summary,
      /** For an observation: why no implementation was seen to choose the code by itself. */
      reason: plainText.optional(),
      translationOf,
    }),
  }),
  guides: defineCollection({
    loader: textFiles({ base: 'content', pattern: '*/guides/*/*.mdx', generateId }),
    schema: z.strictObject({ title: plainText.max(90), summary, translationOf }),
  }),
  asked: defineCollection({
    loader: glob({
      base: 'content',
      pattern: '*/asked/*.yaml',
      generateId,
    }),
    /** How readers word their trouble, by the id of the code, guide or protocol that they mean. */
    schema: z.record(z.string(), z.array(text)),
  }),
  ui: defineCollection({
    loader: glob({
      base: 'content',
      pattern: '*/ui.yaml',
      generateId: ({ entry }) => entry.replace('/ui.yaml', ''),
    }),
    schema: z.strictObject({
      ...texts(uiWords),
      searchExamples: z.array(text),
      fact: z.strictObject({
        status: text,
        outcome: text,
        sentBy: text,
        onTheWire: text,
        retry: text,
        monitorAs: text,
        references: text,
        mappings: text,
      }),
      status: z.record(z.enum(statuses), text),
      outcome: z.record(z.enum(outcomes), text),
      sender: z.strictObject({
        client: text,
        server: text,
        either: text,
        intermediary: text,
        local: text,
        nobody: text,
        joint: z.string(),
      }),
      onTheWire: z.strictObject({ yes: text, no: text, sometimes: text, as: text }),
      retry: z.record(z.enum(retries), text),
      retryChip: text,
      monitorAs: z.record(z.enum(monitorings), text),
      kind: z.record(z.enum(kinds), text),
      kindMeans: z.record(z.enum(kinds), text),
      /** Words of a report that are no literals of a program. */
      reported: words,
      /** Who and what stands in a picture of what travels. */
      travel: z.strictObject({
        client: text,
        proxy: text,
        server: text,
        sends: text,
        lost: text,
        ends: text,
        notes: text,
        reports: text,
        pause: text,
      }),
      /** The parts of a close frame. */
      frame: z.strictObject({
        opcode: text,
        length: text,
        masked: text,
        key: text,
        code: text,
        hidden: text,
      }),
      yesNo: z.strictObject({ yes: text, no: text }),
      searchStates: z.strictObject({
        idle: text,
        loading: text,
        done: text,
        empty: text,
        failed: text,
        inRange: text,
        outside: text,
        noWords: text,
      }),
    }),
  }),
};
