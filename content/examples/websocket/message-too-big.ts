// A server sends one message of 200,000,000 bytes to four clients in turn, their limits left as they are.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(host: string) {
  const seen: string[] = [];
  const socket = new WebSocket(`ws://${host}`);
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onmessage = () => resolve('message delivered');
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}

await using http = createServer(async (request, response) => {
  if (request.method === 'POST') http.emit('report', await text(request));
  response.end(`<script>(${listen})(location.host).then((seen) => navigator.sendBeacon('', seen))</script>`);
});
const server = new WebSocketServer({ server: http.listen(0, '127.0.0.1') });
await once(http, 'listening');
const address = `127.0.0.1:${(http.address() as AddressInfo).port}`;
let otherEnd = Promise.resolve('');
server.on('connection', async (socket, { socket: tcp }) => {
  const closed = once(socket, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  otherEnd = Promise.race([closed, once(socket, 'pong').then(() => 'still open')]);
  // The header ends with the length. Whoever finds it too big says so at once; only others get the bytes as well.
  tcp.write(Buffer.from([0x82, 127, 0, 0, 0, 0, 0x0b, 0xeb, 0xc2, 0x00]));
  if (await Promise.race([closed, wait(1000)])) return;
  tcp.write(Buffer.alloc(200_000_000));
  socket.ping();
});
async function report(client: string, itself: Promise<string>) {
  console.log(`${client}\n  itself     ${(await itself).trim()}\n  other end  ${await otherEnd}`);
}

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
// Playwright would be sent a copy of the message, had it opened the page itself.
await (await browser.newBrowserCDPSession()).send('Target.createTarget', { url: `http://${address}` });
await report('Chromium', once(http, 'report').then(String));
await report('Node WebSocket', listen(address));
const ws = new Ws(`ws://${address}`);
const failed = once(ws, 'error').then(([{ message }]) => `error "${message}"`);
const closed = failed.then(async (error) => `${error}, close ${(await once(ws, 'close'))[0]} ""`);
await report('ws client', closed);
const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.recv()
        except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, `ws://${address}`]).stdout));
