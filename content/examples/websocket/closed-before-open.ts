// A page in Chromium calls close(1000, "bye") before the server has answered the request for an upgrade.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';

const server = createServer().listen(0, '127.0.0.1').unref();
const upgrade = once(server, 'upgrade');
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as { port: number }).port}/`;
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
page.on('console', (line) => console.log(`page: ${line.text().replace(url, 'ws://…/')}`));

const socket = await page.evaluateHandle((to) => new WebSocket(to), url);
const [, connection] = await upgrade;
const closed = page.waitForEvent('console', (line) => line.text().startsWith('close'));
await socket.evaluate((it) => {
  it.onerror = () => console.log('error event');
  it.onclose = ({ code, reason, wasClean }) => console.log(`close ${code} "${reason}", wasClean ${wasClean}`);
  it.close(1000, 'bye');
});
await closed;
console.log(`server: ${(await text(connection)) || 'end of the connection, no close frame'}`);
