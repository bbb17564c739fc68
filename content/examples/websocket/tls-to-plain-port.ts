// Chromium and `ws` open wss:// to a server that speaks HTTP without TLS.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

const server = createServer().listen(0, '127.0.0.1').unref();
await once(server, 'listening');
const url = `wss://127.0.0.1:${(server.address() as { port: number }).port}/`;

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
page.on('console', (line) => console.log(`Chromium: ${line.text().replace(url, 'wss://…/')}`));
const closed = page.waitForEvent('console', (line) => line.text().startsWith('close'));
await page.evaluate((to) => {
  new WebSocket(to).onclose = ({ code }) => console.log(`close ${code}`);
}, url);
await closed;
await browser.close();

const ws = new Ws(url);
ws.on('error', ({ message }) => console.log(`ws: ${message.match(/\w+ EPROTO|wrong [^:]+/g)?.join(' … ')}`));
ws.on('close', (code) => console.log(`ws: close ${code}`));
