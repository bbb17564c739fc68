import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves a finished site as a static host does: with the headers of its `_headers` file, its 404 page and its base path. */
export function serve(folder: string, port: number, base = '/'): Promise<Server> {
  const rules = readHeaders(join(folder, '_headers'));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname);
    for (const { pattern, headers } of rules)
      if (pattern.test(path)) for (const [name, value] of headers) response.setHeader(name, value);
    const file = fileFor(folder, path, base);
    if (file === undefined) {
      response.writeHead(404, { 'Content-Type': types['.html'] });
      response.end(readFileSync(join(folder, '404.html')));
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function fileFor(folder: string, path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const file = join(folder, normalize(`/${path.slice(base.length)}`));
  const index = join(file, 'index.html');
  if (existsSync(index)) return path.endsWith('/') ? index : undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function readHeaders(file: string): { pattern: RegExp; headers: [string, string][] }[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header?.[1] && header[2]) rules.at(-1)?.headers.push([header[1], header[2]]);
    else if (line.startsWith('/'))
      rules.push({ pattern: new RegExp(`^${line.trim().replaceAll('*', '.*')}$`), headers: [] });
  }
  return rules;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'dist', port = '4321', base = '/'] = process.argv.slice(2);
  await serve(folder, Number(port), base);
  console.log(`http://127.0.0.1:${port}${base}`);
}
