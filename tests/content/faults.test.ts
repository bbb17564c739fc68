import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { bonesOf } from './parity.ts';
import { staleTranslations } from './translations.ts';

/** Mistakes that a contributor can make, put into a copy of the project: each is met with a message that helps. */

const yaml = 'content/protocols/websocket.yaml';
const page = 'content/en/codes/websocket/1006.mdx';
const chinese = 'content/zh-cn/codes/websocket/1006.mdx';
const comparison = 'websocket-1000-vs-1011.mdx';

interface Fault {
  name: string;
  /** Puts the mistake into the copy. */
  make: (copy: Copy) => void;
  /** What the build says: file, field, and what to do. */
  says: (string | RegExp)[];
}

const faults: Fault[] = [
  {
    name: 'a wrong key in the frontmatter',
    make: (copy) => copy.replace(page, 'summary:', 'sumary:'),
    says: ['codes/websocket/1006.mdx', 'summary', /sumary/],
  },
  {
    name: 'an unknown key among the facts',
    make: (copy) => copy.replace(yaml, 'retry: not-needed', 'retry: not-needed\n    colour: red'),
    says: [yaml, 'colour'],
  },
  {
    name: 'a link to a code that does not exist',
    make: (copy) => copy.replace(page, 'to="websocket/1001"', 'to="websocket/1099"'),
    says: ['<CodeLink to="websocket/1099">', 'websocket 1006', 'content/protocols/'],
  },
  {
    name: 'a missing translation',
    make: (copy) => copy.remove(chinese),
    says: [`${chinese} is missing`, 'translate content/en/codes/websocket/1006.mdx'],
  },
  {
    name: 'an unknown tag',
    make: (copy) => copy.replace(page, '</Fix>', '</Fix>\n\n<Warning>\nText\n</Warning>'),
    says: [page, '<Warning>', 'not a known tag', 'Description'],
  },
  {
    name: 'a comparison with a code that does not exist',
    make: (copy) => copy.rename(comparison, 'websocket-1000-vs-1099.mdx'),
    says: ['comparisons/websocket-1000-vs-1099.mdx', 'two codes that exist', 'content/protocols/'],
  },
  {
    name: 'a comparison with its codes in the wrong order',
    make: (copy) => copy.rename(comparison, 'websocket-1011-vs-1000.mdx'),
    says: ['comparisons/websocket-1011-vs-1000.mdx', 'wrong order', 'Rename'],
  },
  {
    name: 'a code that stands twice',
    make: (copy) => copy.replace(yaml, '- code: "1001"', '- code: "1000"'),
    says: [yaml, 'codes.2.code', 'stands twice'],
  },
  {
    name: 'an unquoted number',
    make: (copy) => copy.replace(yaml, '- code: "1001"', '- code: 1001'),
    says: [yaml, 'codes.2.code', 'quotes'],
  },
  {
    name: 'prose outside of a tag',
    make: (copy) => copy.replace(page, '<When>', 'Bare words.\n\n<When>'),
    says: [page, 'text outside of a tag', 'Move it into', /line \d+/],
  },
  {
    name: 'a heading of the writer',
    make: (copy) => copy.replace(page, '<Fix>', '<Fix>\n## Steps\n'),
    says: [page, 'heading', 'ui.yaml'],
  },
  {
    name: 'a page without its "how to fix"',
    make: (copy) => copy.replace(page, /<Fix>.*?<\/Fix>/s, ''),
    says: [page, '0 <Fix> tags', 'exactly one'],
  },
  {
    name: 'a Chinese page without a gloss',
    make: (copy) => copy.replace(chinese, /^gloss:.*\n/m, ''),
    says: [chinese, '"gloss" is missing'],
  },
  {
    name: 'a page that no fact belongs to',
    make: (copy) => {
      copy.write('content/en/codes/websocket/1099.mdx', copy.read(page));
      copy.write('content/zh-cn/codes/websocket/1099.mdx', copy.read(chinese));
    },
    says: ['codes/websocket/1099.mdx', 'no code "1099"', yaml],
  },
  {
    name: 'a citation that leads nowhere',
    make: (copy) => copy.replace(page, '<Spec of="nginx WebSocket proxying" />', '<Spec of="somewhere" />'),
    says: ['"somewhere"', 'websocket/1006', 'content/sources.yaml'],
  },
  {
    name: 'a wording for a page that does not exist',
    make: (copy) => copy.replace('content/en/asked/http.yaml', /^http\/404:/m, 'http/40four:'),
    says: ['content/en/asked/http.yaml', '"http/40four"', 'websocket/timers'],
  },
  {
    name: 'an interface word that one language lacks',
    make: (copy) => copy.replace('content/zh-cn/ui.yaml', /^whenToUse:.*\n/m, ''),
    says: ['content/zh-cn/ui.yaml', 'whenToUse'],
  },
];

test.describe.configure({ mode: 'parallel' });

test('the copy builds as long as nobody makes a mistake', () => {
  using copy = new Copy();
  const { status, output } = copy.build();
  expect(status, output).toBe(0);
});

for (const { name, make, says } of faults)
  test(`the build stops at ${name} and says where`, () => {
    using copy = new Copy();
    make(copy);
    const { status, output } = copy.build();
    expect(status, output).not.toBe(0);
    for (const words of says)
      expect(output).toMatch(typeof words === 'string' ? new RegExp(escaped(words)) : words);
  });

test('a Chinese file older than its English one is named, with the command to run', () => {
  using copy = new Copy();
  copy.replace(page, 'No close frame', 'No such close frame');
  expect(staleTranslations(copy.folder)).toEqual([expect.stringContaining(`npm run reviewed -- ${chinese}`)]);
});

test('a translation that lost a number, a code or a tag does not pass for whole', () => {
  const english = 'Wait `60` s. <Spec of="RFC 6455 §7.1.5" />\n\nAfter 30 s.\n';
  for (const loss of ['`60`', '30', '<Spec of="RFC 6455 §7.1.5" />'])
    expect(bonesOf(english.replace(loss, ''))).not.toEqual(bonesOf(english));
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A copy of what a build needs, in a folder that goes away with it. */
class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'statusbook-'));

  constructor() {
    for (const name of ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      cpSync(name, join(this.folder, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(this.folder, 'node_modules'), 'junction');
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string) {
    writeFileSync(join(this.folder, file), text);
  }

  replace(file: string, search: string | RegExp, replacement: string) {
    const before = this.read(file);
    const after = before.replace(search, replacement);
    expect(after, `${file} has no ${search} to put the mistake at`).not.toBe(before);
    this.write(file, after);
  }

  remove(file: string) {
    rmSync(join(this.folder, file));
  }

  /** Gives a comparison another name in both languages. */
  rename(from: string, to: string) {
    for (const language of ['en', 'zh-cn']) {
      const file = `content/${language}/comparisons/${from}`;
      this.write(`content/${language}/comparisons/${to}`, this.read(file));
      this.remove(file);
    }
  }

  build(): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build'],
      {
        cwd: this.folder,
        encoding: 'utf8',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
      },
    );
    return { status, output: stdout + stderr };
  }

  [Symbol.dispose]() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
