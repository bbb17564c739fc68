// Three clients pass a reason and no code to close(); the server of `ws` answers with what arrived.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function attempt(to: string, Socket = WebSocket) {
  const socket = new Socket(to);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const closed = new Promise((resolve) => {
    socket.addEventListener('close', ({ code, reason }) => resolve(`close ${code} "${reason}"`));
    socket.close(undefined, 'why');
  });
  return closed.catch((error) => `throws ${error}`);
}
console.log(`ws: ${await attempt(url, Ws as unknown as typeof WebSocket)}`);
console.log(`Node WebSocket: ${await attempt(url)}`);
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
console.log(`Chromium: ${await (await browser.newPage()).evaluate(attempt, url)}`);
server.close();
