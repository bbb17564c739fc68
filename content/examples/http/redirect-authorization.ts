// A redirect leads to the same origin, then to another port; the table shows which secrets arrive there.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChromium } from './shared/chromium.ts';
import { curl } from './shared/curl.ts';

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
async function serve() {
  const server = createServer(({ url, headers }, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'Authorization, X-Key');
    if (url === '/same') response.writeHead(307, { Location: '/' });
    if (url === '/other') response.writeHead(307, { Location: addressOf(other) });
    response.end(['authorization', 'x-key'].filter((name) => headers[name]).join(' '));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
const first = await serve();
const other = await serve();

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(addressOf(first));

const load = async (url: string) =>
  (await fetch(url, { headers: { Authorization: 'Bearer secret', 'X-Key': 'secret' } })).text();
const fields = ['-H', 'Authorization: Bearer secret', '-H', 'X-Key: secret'];
const clients = {
  'curl -L': async (url: string) => (await curl('-L', ...fields, url)).output,
  'curl --location-trusted': async (url: string) => (await curl('--location-trusted', ...fields, url)).output,
  'Chromium fetch': (url: string) => page.evaluate(load, url),
  'Node fetch': load,
};
console.log(''.padEnd(24), 'same origin          ', 'other port');
for (const [client, ask] of Object.entries(clients)) {
  const same = await ask(`${addressOf(first)}/same`);
  console.log(client.padEnd(24), same.padEnd(21), '', await ask(`${addressOf(first)}/other`));
}
await browser.close();
first.close();
other.close();
