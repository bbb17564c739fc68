// A page with an open WebSocket goes away in several ways; a server of `ws` prints what it is told each time.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright';
import { WebSocketServer } from 'ws';

const html =
  '<a href="/next">next</a><script>socket = new WebSocket(location.origin.replace("http", "ws"))</script>';
const http = createServer(({ url }, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(url === '/' ? html : 'Another page, without a WebSocket');
});
const server = new WebSocketServer({ server: http });
await once(http.listen(0, '127.0.0.1'), 'listening');
const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });

async function report(what: string, leave: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage();
  const connection = once(server, 'connection');
  await page.goto(address);
  const [socket] = await connection;
  await page.waitForFunction('socket.readyState === WebSocket.OPEN');

  const closed = once(socket, 'close');
  await leave(page);
  const [code, reason] = await closed;
  console.log(`${what.padEnd(43)} close ${code} ${JSON.stringify(reason.toString())}`);
}

await report('the user follows a link', (page) => page.click('a'));
await report('the user reloads the page', (page) => page.reload());
await report('the user closes the tab', (page) => page.close());
await report('the tab crashes', (page) => page.goto('chrome://crash').catch(() => {}));
await report('a link, and close() in a "pagehide" handler', async (page) => {
  await page.evaluate('addEventListener("pagehide", () => socket.close())');
  await page.click('a');
});
await report('a script calls close(4001, "bye")', (page) => page.evaluate('socket.close(4001, "bye")'));
await report('the browser quits', () => browser.close());

http.close();
