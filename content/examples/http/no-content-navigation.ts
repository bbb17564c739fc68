// Forms on a page in Chromium are answered with four codes: what is on screen after each.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startChromium } from './shared/chromium.ts';

const codes = [204, 205, 200, 303];
const forms = codes.map((code) => `<form method="post" action="/${code}"><input></form>`).join('');
const server = createServer(({ method, url }, response) => {
  response.setHeader('Content-Type', 'text/html');
  if (method === 'POST') response.writeHead(Number(url?.slice(1)), { Location: '/done' });
  response.end(url === '/' ? forms : '');
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const browser = await startChromium();
for (const code of codes) {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const field = page.locator(`[action="/${code}"] input`);
  await field.fill('typed');
  const result = Promise.race([
    page.waitForEvent('requestfailed').then((request) => request.failure()?.errorText),
    page.waitForEvent('load').then(() => 'loaded'),
  ]);
  await field.press('Enter');
  const text = `${code}  ${(await result)?.padEnd(16)}  page ${new URL(page.url()).pathname.padEnd(5)}`;
  console.log(text, (await field.count()) > 0 ? ` field: ${await field.inputValue()}` : ' field: gone');
}
await browser.close();
server.close();
