import { cpSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The protocol whose pages are copied, and how many MDX pages one copy of it has. */
const model = 'websocket';
const pages = globSync(`content/{en,zh-cn}/{codes/${model}/*,comparisons/${model}-*}.mdx`);

/**
 * A copy of the project with the shelves of these protocols alone, as they are; with none named, the whole project.
 * Counts code and comparison pages, both languages together.
 */
export function makeShelves(folder: string, protocols: string[]): { pages: number } {
  copyProject(folder);
  const all = globSync('content/protocols/*.yaml').map((file) => basename(file, '.yaml'));
  const shelves = protocols.length > 0 ? protocols : all;
  cpSync('content', join(folder, 'content'), {
    recursive: true,
    filter: (file) => {
      const path = file.replaceAll('\\', '/');
      return all.every((name) => shelves.includes(name) || !belongsTo(path, name));
    },
  });
  for (const file of globSync('content/**/*.mdx', { cwd: folder }))
    writeFileSync(join(folder, file), withoutForeignLinks(readFileSync(join(folder, file), 'utf8'), shelves));
  return { pages: globSync('content/{en,zh-cn}/{codes,comparisons}/**/*.mdx', { cwd: folder }).length };
}

/**
 * A copy of the project whose content is repeated under other protocol names until it has about `size` code and
 * comparison pages, both languages counted. The text repeats, so that its search index is smaller than a real one.
 */
export function makeScratch(folder: string, size: number): { pages: number } {
  copyProject(folder);
  // Examples and guides stand there once: the copies of the codes' pages cite those of the model.
  for (const file of [
    'content/sources.yaml',
    'content/examples/recorded.yaml',
    `content/examples/${model}`,
    ...globSync(`content/{en,zh-cn}/{ui.yaml,asked/${model}.yaml,examples/${model},guides/${model}}`),
  ])
    cpSync(file, join(folder, file), { recursive: true });
  const copies = Math.max(1, Math.round(size / pages.length));
  for (let copy = 0; copy < copies; copy += 1) writeCopy(folder, copy === 0 ? model : `${model}${copy + 1}`);
  return { pages: copies * pages.length };
}

function copyProject(folder: string) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', '.env'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction');
}

function belongsTo(path: string, protocol: string): boolean {
  return (
    new RegExp(`/(?:codes|examples|guides)/${protocol}$`).test(path) ||
    new RegExp(`/(?:asked|protocols)/${protocol}\\.(?:yaml|mdx)$`).test(path) ||
    new RegExp(`/comparisons/${protocol}-[^/]*$`).test(path) ||
    new RegExp(`/comparisons/[^/]*-vs-${protocol}-[^/]*$`).test(path)
  );
}

/** Links to codes and examples of shelves that are not there become their numbers. */
function withoutForeignLinks(text: string, shelves: string[]): string {
  return text
    .replace(/<CodeLink to="([^"/]+)\/([^"]+)"[^>]*\/>/g, (link: string, protocol: string, code: string) =>
      shelves.includes(protocol) ? link : code,
    )
    .replace(/<RunLink to="([^"/]+)\/[^"]+"[^>]*\/>/g, (link: string, protocol: string) =>
      shelves.includes(protocol) ? link : '',
    );
}

function writeCopy(folder: string, protocol: string) {
  const files = [
    `content/protocols/${model}.yaml`,
    ...globSync(`content/{en,zh-cn}/protocols/${model}.mdx`),
    ...pages,
  ];
  for (const file of files) {
    const to = join(folder, file.replaceAll(model, protocol));
    const text = withoutForeignLinks(readFileSync(file, 'utf8'), [model])
      .replaceAll(`"${model}/`, `"${protocol}/`)
      .replace(/(<(?:RunLink|GuideLink|Example) \w+=")[^"/]+\//g, `$1${model}/`)
      .replace(/^name: WebSocket$/m, `name: ${protocol}`)
      .replace(/^aliases: \[ws, wss, websockets\]$/m, `aliases: [${protocol}s]`);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
}

/**
 * The text that the pages show as plain Markdown, in a Hugo site with one bare template: what a fast builder needs for it.
 * A comparison's Markdown holds the sections that its page borrows.
 */
export function makeHugoSite(folder: string, scratch: string) {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write(
    'hugo.toml',
    'baseURL = "http://localhost/"\ntitle = "Statusbook"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
  );
  const frame = '<!doctype html><html><head><title>{{ .Title }}</title></head><body>BODY</body></html>';
  write('layouts/_default/single.html', frame.replace('BODY', '<h1>{{ .Title }}</h1>{{ .Content }}'));
  write(
    'layouts/_default/list.html',
    frame.replace('BODY', '{{ range .Pages }}<a href="{{ .Permalink }}">{{ .Title }}</a>{{ end }}'),
  );
  for (const file of globSync('content/{en,zh-cn}/{codes,comparisons}/**/*.mdx', { cwd: scratch })) {
    const { title, text } = readPage(join(scratch, file));
    const borrowed = comparedCodes(scratch, file).map((code) => readPage(code).sections);
    write(file.replace(/\.mdx$/, '.md'), `---\ntitle: "${title}"\n---\n${[text, ...borrowed].join('\n\n')}`);
  }
}

/** A page's summary, its whole text, and the sections that comparisons borrow, without tags. */
function readPage(file: string): { title: string; text: string; sections: string } {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const summary = /^summary: (.*)$/m.exec(frontmatter)?.[1] ?? '';
  const plain = (text: string) => text.replace(/<[^>]+>/g, '');
  return {
    title: summary.replace(/^["']|["']$/g, '').replaceAll('"', "'"),
    text: plain(body),
    sections: plain(/<Description>.*<\/Fix>/s.exec(body)?.[0] ?? ''),
  };
}

/** Files of the two codes that a comparison sets side by side; none for other pages. */
function comparedCodes(scratch: string, file: string): string[] {
  const names = /^content\/([^/]+)\/comparisons\/([^-]+)-(.+)-vs-(.+)\.mdx$/.exec(file);
  if (!names) return [];
  const [, language, protocol, left, right] = names;
  return [left, right].map((code) => join(scratch, `content/${language}/codes/${protocol}/${code}.mdx`));
}
