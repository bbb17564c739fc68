// A server resets the TCP connection of four clients in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket, request) => {
  // The first message says that the client has seen the connection open.
  socket.on('message', () => request.socket.resetAndDestroy());
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: Promise<string>) {
  console.log(`${client}\n  itself     ${(await itself).trim()}\n  other end  reset sent`);
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to);
  socket.onopen = () => socket.send('open');
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
await report('Chromium', (await browser.newPage()).evaluate(listen, url));
await browser.close();

await report('Node WebSocket', listen(url));

const ws = new Ws(url);
const closed = new Promise<string>((resolve) => {
  const seen: string[] = [];
  ws.on('open', () => ws.send('open'));
  ws.on('error', ({ message }) => seen.push(`error "${message}"`));
  ws.on('close', (code, reason) => resolve([...seen, `close ${code} "${reason}"`].join(', ')));
});
await report('ws client', closed);

const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.send('open'); await ws.recv()
        except Exception as e:
            for error in filter(None, [e, e.__cause__]): print(f'exception {type(error).__name__} "{error}"', end=', ')
            print(f'close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, url]).stdout));
server.close();
