// A server puts codes into close frames to which no specification gives a meaning, for four clients in turn.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

let answer = Promise.resolve(0);
const server = createServer().on('upgrade', ({ headers, url = '' }, socket) => {
  const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
  const code = Number(url.slice(1));
  socket.write(Buffer.from([0x88, 2, code >> 8, code & 0xff]));
  answer = once(socket, 'data').then(([frame]) => {
    socket.end();
    // What a client sends is masked: the code stands at byte 6, and its key at byte 2.
    return frame.readUInt16BE(6) ^ frame.readUInt16BE(2);
  });
});
await once(server.listen(0, '127.0.0.1'), 'listening');

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const socket = new WebSocket(to);
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, wasClean }) => resolve(`${code}${wasClean ? ' clean' : ''}`);
  });
}

const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.recv()
        except Exception: print(ws.close_code, end='')
asyncio.run(main())`;

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();

console.log(
  'sent  Chromium                  Node WebSocket      ws client           Python websockets client',
);
for (const code of [999, 1004, 1016, 2500, 2999, 5000]) {
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/${code}`;
  const cells = [`${code}`.padEnd(4)];
  cells.push(`${await page.evaluate(listen, url)}, answers ${await answer}`.padEnd(24));
  cells.push(`${await listen(url)}, answers ${await answer}`);
  const ws = new Promise<number>((resolve) => new Ws(url).on('error', () => {}).on('close', resolve));
  cells.push(`${await ws}, answers ${await answer}`);
  cells.push(`${await text(spawn('python3', ['-c', python, url]).stdout)}, answers ${await answer}`);
  console.log(cells.join('  '));
}
server.close();
