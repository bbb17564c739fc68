// Four clients in turn ask for the subprotocol "chat"; the server of `ws` selects another one, then none.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

// The path says what is selected: ws://127.0.0.1/other
const handleProtocols = (_asked: Set<string>, { url }: IncomingMessage) => url === '/other' && 'other';
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols });
await once(server, 'listening');
const origin = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function report(client: string, connect: (url: string) => Promise<string>) {
  console.log(client);
  for (const selected of ['other', 'none']) {
    const seen = await connect(`${origin}/${selected}`);
    console.log(`  ${selected.padEnd(5)}  ${seen.trim().replace(origin, 'ws://…')}`);
  }
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to, 'chat');
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
await report('Chromium', async (url) => {
  const line = page.waitForEvent('console');
  return `${await page.evaluate(listen, url)}\n         console: ${(await line).text()}`;
});
await browser.close();

await report('Node WebSocket', listen);

await report('ws client', (url) => {
  const ws = new Ws(url, 'chat');
  return new Promise((done) => {
    ws.on('error', ({ message }) => ws.on('close', (code) => done(`error "${message}", close ${code} ""`)));
  });
});

const python = `import asyncio, sys, websockets
async def main():
    try:
        async with websockets.connect(sys.argv[1], subprotocols=['chat']) as ws:
            print(f'open, subprotocol {ws.subprotocol}')
    except Exception as e: print(f'exception {type(e).__name__} "{e}"')
asyncio.run(main())`;
await report('Python websockets client', (url) => text(spawn('python3', ['-c', python, url]).stdout));
server.close();
