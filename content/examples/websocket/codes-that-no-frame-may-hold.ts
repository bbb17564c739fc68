// A server puts 1005, 1006 and 1015 into close frames, for four clients in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

let answer = Promise.resolve('');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (peer, { socket, url = '' }) => {
  answer = once(peer, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  const code = Number(url.slice(1));
  // A close frame of two bytes, past the library, which refuses to send these codes.
  socket.write(Buffer.from([0x88, 2, code >> 8, code & 0xff]));
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, connect: (to: string) => Promise<string>) {
  console.log(client);
  for (const code of [1005, 1006, 1015]) {
    const itself = await connect(`${url}${code}`);
    console.log(`  ${code}  itself     ${itself.trim()}\n        other end  ${await answer}`);
  }
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
await report('Chromium', (to) => page.evaluate(listen, to));
console.log(`        console    ${(await logged).text().split(' failed: ')[1]}`);
await report('Node WebSocket', listen);

await report('ws client', async (to) => {
  const ws = new Ws(to);
  const [{ message }] = await once(ws, 'error');
  return `error "${message}", close ${(await once(ws, 'close'))[0]} ""`;
});

const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.recv()
        except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', (to) => text(spawn('python3', ['-c', python, to]).stdout));
server.close();
