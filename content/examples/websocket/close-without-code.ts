// Four clients in turn close their connection without naming a code.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

let answer = Promise.resolve('');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket) => {
  answer = once(socket, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: Promise<string>) {
  console.log(`${client}\n  itself     ${(await itself).trim()}\n  other end  ${await answer}`);
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function closeAtOnce(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to);
  socket.onopen = () => socket.close();
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
await report('Chromium', (await browser.newPage()).evaluate(closeAtOnce, url));
await browser.close();

await report('Node WebSocket', closeAtOnce(url));

const ws = new Ws(url);
ws.on('open', () => ws.close());
const closed = once(ws, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
await report('ws client', closed);

const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        await ws.close()
        try: await ws.recv()
        except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, url]).stdout));
server.close();
