// A server sends a ping that claims to be the first of several fragments, to two clients in turn.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

// The first byte: no FIN, opcode 9 for ping. Then the length and two bytes of payload.
const frame = Buffer.from([0b0000_1001, 2, 0x68, 0x69]);

let answer = Promise.resolve('');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (peer, { socket }) => {
  answer = once(peer, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  socket.write(frame); // Past the library, which would not send such a frame.
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: string) {
  console.log(`${client}\n  itself     ${itself}\n  other end  ${await answer}`);
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to);
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const logged = page.waitForEvent('console');
await report('Chromium', await page.evaluate(listen, url));
console.log(`  console    ${(await logged).text().split(' failed: ')[1]}`);

const ws = new Ws(url);
const [{ message }] = await once(ws, 'error');
const [code, reason] = await once(ws, 'close');
await report('ws client', `error "${message}", close ${code} "${reason}"`);

server.close();
