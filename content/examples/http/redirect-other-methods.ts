// HEAD, PUT with content and DELETE are redirected by each of five codes; the table shows what arrives at the target.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startChromium } from './shared/chromium.ts';
import { curl } from './shared/curl.ts';

let arrived = '';
const server = createServer(async (request, response) => {
  const content = await text(request);
  const code = Number(request.url?.slice(1));
  if (code) response.writeHead(code, { Location: '/' });
  if (request.url === '/') arrived = `${request.method} ${content}`.trim();
  response.end();
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(address);

async function load({ url, ...options }: { url: string; method: string; body: string | null }) {
  await fetch(url, options);
}
const codes = [301, 302, 303, 307, 308];
async function row(client: string, ask: (url: string) => Promise<unknown>) {
  const cells: string[] = [];
  for (const code of codes) {
    await ask(address + code);
    cells.push(arrived.padEnd(9));
  }
  console.log(client.padEnd(24), cells.join(' ').trimEnd());
}

console.log(''.padEnd(24), codes.join('       '));
const methods = { HEAD: ['-I'], PUT: ['-X', 'PUT', '-d', 'a=1'], DELETE: ['-X', 'DELETE'] };
for (const [method, options] of Object.entries(methods)) {
  const body = method === 'PUT' ? 'a=1' : null;
  await row(`curl -L ${options.join(' ')}`, (url) => curl('-L', ...options, url));
  await row('Chromium fetch', (url) => page.evaluate(load, { url, method, body }));
  await row('Node fetch', (url) => load({ url, method, body }));
}
await browser.close();
server.close();
