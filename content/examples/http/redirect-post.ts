// A POST with content is redirected by each of five codes; the table shows what arrives at the target.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startChromium } from './shared/chromium.ts';
import { curl } from './shared/curl.ts';

const server = createServer(async (request, response) => {
  const content = await text(request);
  const code = Number(request.url?.slice(1));
  if (code) response.writeHead(code, { Location: '/' });
  response.end(`${request.method} ${content}`.trim());
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(address);

const post = async (url: string) => (await fetch(url, { method: 'POST', body: 'a=1' })).text();
const clients = {
  'curl -L -d a=1': async (url: string) => (await curl('-L', '-d', 'a=1', url)).output,
  'curl -L -d a=1 -X POST': async (url: string) => (await curl('-L', '-d', 'a=1', '-X', 'POST', url)).output,
  'Chromium fetch': (url: string) => page.evaluate(post, url),
  'Node fetch': post,
};
const codes = [301, 302, 303, 307, 308];
function print(first: string, cells: (string | number)[]) {
  console.log(
    first.padEnd(24) +
      cells
        .map((cell) => String(cell).padEnd(10))
        .join('')
        .trimEnd(),
  );
}
print('', codes);
for (const [client, ask] of Object.entries(clients))
  print(client, await Promise.all(codes.map((code) => ask(address + code))));
await browser.close();
server.close();
