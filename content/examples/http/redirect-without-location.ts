// Four clients get a 302 whose `Location` is missing, then one whose `Location` is no URL.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChromium } from './shared/chromium.ts';
import { curl } from './shared/curl.ts';

const server = createServer(({ url }, response) => {
  if (url === '/missing') response.statusCode = 302;
  if (url === '/broken') response.writeHead(302, { Location: 'http://' });
  response.end('moved');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await startChromium();
const page = await browser.newPage();
const other = await browser.newPage();
await page.goto(address);

const load = (url: string) =>
  fetch(url).then(
    async (response) => `${await response.text()}, status ${response.status}`,
    (error: Error) => [error, error.cause ?? []].flat().join(', cause '),
  );
const visit = (url: string) =>
  other.goto(url).then(
    async (response) => `${await other.textContent('body')}, status ${response?.status()}`,
    ({ message }) => /net::\w+/.exec(message)?.[0],
  );
const clients = {
  'curl -L': async (url: string) => {
    const { output, errors } = await curl('-L', '-w', ', status %{http_code}', url);
    return errors.trim() || output;
  },
  'Chromium page': visit,
  'Chromium fetch': (url: string) => page.evaluate(load, url),
  'Node fetch': load,
};
for (const [title, path] of [
  ['no Location', '/missing'],
  ['Location: http://', '/broken'],
]) {
  console.log(title);
  for (const [client, ask] of Object.entries(clients))
    console.log(`  ${client.padEnd(15)}`, await ask(`${address}${path}`));
}
await browser.close();
server.close();
