// A page closes with the first and last codes that scripts may choose; a server of `ws` prints what it is told.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

for (const code of [3000, 3999, 4000, 4999]) {
  const closed = once(server, 'connection').then(([socket]) => once(socket, 'close'));
  await page.evaluate(`socket = new WebSocket('${url}'); socket.onopen = () => socket.close(${code}, 'bye')`);
  const [received, reason] = await closed;
  console.log(`page: close(${code}, 'bye'), server: close ${received} "${reason}"`);
}
server.close();
