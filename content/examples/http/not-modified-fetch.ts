// A script in Chromium fetches a file from nginx a second time: what it sees, and what nginx logs.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './shared/chromium.ts';
import { startNginx } from './shared/nginx.ts';

const folder = await mkdtemp(join(tmpdir(), 'files-'));
await writeFile(join(folder, 'file'), 'hello');
const nginx = await startNginx(`
  location = / { return 200; }
  location / { root ${folder}; }`);

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${nginx.port}`);

async function askTwice(mode: string) {
  const url = `/file?${mode}`;
  const first = await fetch(url);
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };
  const second = await fetch(url, mode === 'by-hand' ? { headers } : { cache: mode as RequestCache });
  return `status ${second.status}, ok ${second.ok}, ${JSON.stringify(await second.text())}`;
}
// With `by-hand`, which is no mode of the cache, the script sets the condition itself.
const modes = ['no-cache', 'force-cache', 'reload', 'no-store', 'by-hand'];
const seen: string[] = [];
for (const mode of modes) seen.push(await page.evaluate(askTwice, mode));
await browser.close();
const { access } = await nginx.stop();
await rm(folder, { recursive: true });

for (const [at, mode] of modes.entries()) {
  const statuses = access
    .filter((line) => line.includes(`?${mode}`))
    .map((line) => / (\d{3}) /.exec(line)?.[1]);
  console.log(`${mode.padEnd(11)}  nginx ${statuses.join(', ').padEnd(8)}  script ${seen[at]}`);
}
