// A Python server sends a ping; the client stays connected, reads, and never answers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { buffer, text } from 'node:stream/consumers';

// Both times are 20 seconds by default; here they are short.
const python = `import asyncio, websockets
async def main():
    ended = asyncio.get_running_loop().create_future()
    async def handler(ws):
        try: await ws.recv()
        except Exception as e: ended.set_result(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
    async with websockets.serve(handler, '127.0.0.1', 0, ping_interval=0.5, ping_timeout=0.5) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        print(await ended)
asyncio.run(main())`;
using server = spawn('python3', ['-c', python]);
const port = Number(await once(server.stdout, 'data'));
const report = text(server.stdout);

// The client has no library that would answer: after the handshake it collects what arrives.
const key = Buffer.alloc(16).toString('base64');
const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket' };
const handshake = { 'Sec-WebSocket-Version': 13, 'Sec-WebSocket-Key': key };
const request = get({ host: '127.0.0.1', port, headers: { ...upgrade, ...handshake } });
const [, socket] = await once(request, 'upgrade');
const received = await buffer(socket);

// A frame of a server: its kind, the length of its payload, the payload.
for (let at = 0; at < received.length; at += 2 + received.readUInt8(at + 1)) {
  const kind = received.readUInt8(at) & 0x0f;
  const payload = received.subarray(at + 2, at + 2 + received.readUInt8(at + 1));
  if (kind === 9) console.log('client receives: ping');
  if (kind === 8) console.log(`client receives: close ${payload.readUInt16BE()} "${payload.subarray(2)}"`);
}
console.log(`server reports: ${(await report).trim()}`);
