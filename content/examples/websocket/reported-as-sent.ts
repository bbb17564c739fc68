// A server of `ws` is told to close with codes that hardly any program chooses; four clients report what they get.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

const codes = [1010, 1012, 1013, 1014, 3000, 3003, 3008];

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
server.on('connection', (socket, { url: path }) => socket.close(Number(path?.slice(1))));

/** Runs in a page of the browser and in Node. */
async function listen(to: string, Socket = WebSocket) {
  const socket = new Socket(to);
  let error = '';
  socket.addEventListener('error', () => {
    error = ', error event';
  });
  const close = await new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
  return `${close.code}${close.wasClean ? ' clean' : ''}${error}`;
}

const python = `import asyncio, sys, websockets
async def main():
    for code in sys.argv[2:]:
        async with websockets.connect(f'{sys.argv[1]}/{code}') as ws:
            try: await ws.recv()
            except Exception as error: print(str(error).split(';')[0])
asyncio.run(main())`;
const inPython = text(spawn('python3', ['-c', python, url, ...codes.map(String)]).stdout);
const lines = (await inPython).split('\n');

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

console.log('code  Chromium    Node WebSocket  ws          Python websockets');
for (const [at, code] of codes.entries()) {
  const to = `${url}/${code}`;
  const inChromium = await page.evaluate(listen, to);
  const inWs = await listen(to, Ws as unknown as typeof WebSocket);
  console.log(`${code}  ${inChromium}  ${await listen(to)}      ${inWs}  ${lines[at]}`);
}
server.close();
