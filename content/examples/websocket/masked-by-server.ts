// A server masks a message, as only a client may, for three clients in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

// FIN and opcode 1 for text; the mask bit and the length; a mask of four bytes; "hi" under it.
const frame = Buffer.from([0b1000_0001, 0b1000_0010, 1, 2, 3, 4, 0x68 ^ 1, 0x69 ^ 2]);

let answer = Promise.resolve('');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (peer, { socket }) => {
  answer = once(peer, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  socket.write(frame); // Past the library, which would not send such a frame.
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: string) {
  console.log(`${client}\n  itself     ${itself.trim()}\n  other end  ${await answer}`);
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

const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.recv()
        except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', await text(spawn('python3', ['-c', python, url]).stdout));
server.close();
