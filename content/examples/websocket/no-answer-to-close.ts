// Two clients close with 1000 and wait 300 ms for the answer of a server that never answers.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type ClientOptions, WebSocket } from 'ws';

let answer = Promise.resolve('');
const server = createServer().on('upgrade', ({ headers }, socket) => {
  const key = `${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
  const accept = createHash('sha1').update(key).digest('base64');
  const head = ['HTTP/1.1 101 Switching Protocols', 'Upgrade: websocket', 'Connection: Upgrade'];
  socket.write([...head, `Sec-WebSocket-Accept: ${accept}`, '', ''].join('\r\n'));
  socket.on('end', () => socket.end());
  answer = once(socket, 'data').then(([frame]) => {
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

const ws = new WebSocket(url, { closeTimeout: 300 } as ClientOptions);
await once(ws, 'open');
ws.close(1000);
await report(
  'ws client',
  once(ws, 'close').then(([code, reason]) => `close ${code} "${reason}"`),
);

const python = `import asyncio, sys, websockets
async def main():
    ws = await websockets.connect(sys.argv[1], close_timeout=0.3)
    await ws.close(1000)
    try: await ws.recv()
    except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, url]).stdout));
server.close();
