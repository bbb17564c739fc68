// A server answers the request for an upgrade with an HTTP status other than 101, to four clients in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

// The path says which status: ws://127.0.0.1/403
const server = createServer().on('upgrade', ({ url = '' }, socket) => {
  socket.end(`HTTP/1.1 ${url.slice(1)} No Upgrade\r\nLocation: /403\r\nContent-Length: 0\r\n\r\n`);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const origin = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function report(client: string, connect: (url: string) => Promise<string>) {
  console.log(client);
  for (const status of [403, 502, 200, 301]) {
    const seen = await connect(`${origin}/${status}`);
    console.log(`  ${status}  ${seen.trim().replace(origin, 'ws://…')}`);
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
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
await report('Chromium', async (url) => {
  const line = page.waitForEvent('console');
  return `${await page.evaluate(listen, url)}\n       console: ${(await line).text()}`;
});
await browser.close();
await report('Node WebSocket', listen);

await report('ws client', (url) => {
  const ws = new Ws(url);
  return new Promise((resolve) => {
    ws.on('error', ({ message }) =>
      ws.on('close', (code, reason) => resolve(`error "${message}", close ${code} "${reason}"`)),
    );
  });
});

const python = `import asyncio, sys, websockets
async def main():
    try: await websockets.connect(sys.argv[1])
    except Exception as e: print(f'exception {type(e).__name__} "{e}"')
asyncio.run(main())`;
await report('Python websockets client', (url) => text(spawn('python3', ['-c', python, url]).stdout));
server.close();
