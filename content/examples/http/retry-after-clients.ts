// Clients get 503 with `Retry-After: 2`; all but the last have had two seconds when their requests are counted.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChromium } from './shared/chromium.ts';
import { curl } from './shared/curl.ts';

const requests: (string | undefined)[] = [];
const server = createServer(({ url }, response) => {
  requests.push(url);
  if (url !== '/') response.writeHead(503, { 'Retry-After': '2' });
  response.end('closed until one');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(address);
const other = await browser.newPage();

const load = async (url: string) => (await fetch(url)).status;
const clients = {
  curl: (url: string) => curl(url),
  'Node fetch': load,
  'Chromium fetch': (url: string) => page.evaluate(load, url),
  'Chromium page': (url: string) => other.goto(url),
  'curl --retry 1 --retry-max-time 1': (url: string) => curl('--retry', '1', '--retry-max-time', '1', url),
};
for (const [at, ask] of Object.values(clients).entries()) await ask(`${address}/${at}`);
const { errors } = await curl('--retry', '1', `${address}/last`);

const count = (path: string) => `requests: ${requests.filter((url) => url === path).length}`;
for (const [at, client] of Object.keys(clients).entries()) console.log(client.padEnd(34), count(`/${at}`));
console.log('curl --retry 1'.padEnd(34), count('/last'));
console.log(errors.trim());
await browser.close();
server.close();
