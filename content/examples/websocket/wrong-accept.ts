// A server accepts the upgrade with a Sec-WebSocket-Accept that does not belong to the key, to four clients in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

let answer = Promise.resolve('');
const server = createServer().on('upgrade', (_request, socket) => {
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write([...head, 'Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=', '', ''].join('\r\n'));
  // The client ends the connection, and the server ends it too.
  answer = text(socket.once('end', () => socket.end())).then((sent) => sent || 'no close frame');
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: Promise<string>) {
  console.log(`${client}\n  itself     ${(await itself).trim()}\n  other end  ${await answer}`);
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to);
  socket.onopen = () => seen.push('open event');
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const line = page.waitForEvent('console');
await report('Chromium', page.evaluate(listen, url));
console.log(`  console    ${(await line).text().replace(url, 'ws://…/')}`);
await browser.close();

await report('Node WebSocket', listen(url));

const ws = new Ws(url);
const closed = new Promise<string>((resolve) => {
  ws.on('error', ({ message }) =>
    ws.on('close', (code, reason) => resolve(`error "${message}", close ${code} "${reason}"`)),
  );
});
await report('ws client', closed);

const python = `import asyncio, sys, websockets
async def main():
    try: await websockets.connect(sys.argv[1])
    except Exception as e: print(f'exception {type(e).__name__} "{e}"')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, url]).stdout));
server.close();
