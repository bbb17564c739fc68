// Addresses that redirect to themselves: how many requests each client makes before it gives up, and what it says.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChromium } from './shared/chromium.ts';
import { curl } from './shared/curl.ts';

const requests: Record<string, number> = {};
const server = createServer(({ url = '' }, response) => {
  requests[url] = (requests[url] ?? 0) + 1;
  if (url.startsWith('/loop')) response.writeHead(302, { Location: url });
  response.end();
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await startChromium();
const page = await browser.newPage();
await page.goto(address);

const load = (url: string) =>
  fetch(url).then(
    () => '',
    (error: Error) => [error, error.cause ?? []].flat().join(', cause '),
  );
const clients = {
  'curl -L': async (url: string) => (await curl('-L', url)).errors.trim(),
  'Chromium fetch': (url: string) => page.evaluate(load, url),
  'Chromium page': (url: string) => page.goto(url).catch(({ message }) => /net::\w+/.exec(message)),
  'Node fetch': load,
};
for (const [at, [client, ask]] of Object.entries(clients).entries()) {
  const error = await ask(`${address}/loop${at}`);
  console.log(`${client.padEnd(15)} requests: ${requests[`/loop${at}`]}   ${error}`);
}
await browser.close();
server.close();
