// A server sends two bytes that are not UTF-8 as a text message, to four clients in turn.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

let answer = Promise.resolve('');
const server = createServer().on('upgrade', ({ headers }, socket) => {
  const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
  socket.write(Buffer.from([0x81, 0x02, 0xff, 0xfe]));
  answer = once(socket, 'data').then(([frame]) => {
    socket.end();
    // What a client sends is masked: four bytes of key, then the payload under it.
    const payload = frame.subarray(6).map((byte: number, at: number) => byte ^ frame[2 + (at % 4)]);
    return `close ${payload.readUInt16BE()} ${JSON.stringify(payload.toString('utf8', 2))}`;
  });
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
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} ${JSON.stringify(reason)}`, `wasClean ${wasClean}`].join(', '));
  });
}
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
await report('Chromium', (await browser.newPage()).evaluate(listen, url));
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
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.recv()
        except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, url]).stdout));
server.close();
