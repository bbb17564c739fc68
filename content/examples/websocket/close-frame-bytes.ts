// Two servers and two clients close with a code or without one; the bytes of their close frames are printed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { WebSocket, WebSocketServer } from 'ws';

const hex = (bytes: Buffer) => bytes.toString('hex').replace(/..(?!$)/g, '$& ');

// Both servers close with the code that stands in the path of the request.
const http = createServer();
const server = new WebSocketServer({ server: http });
server.on('connection', (socket, { url }) => {
  if (url !== '/wait') socket.close(Number(url?.slice(1)) || undefined);
});
await once(http.listen(0, '127.0.0.1'), 'listening');
const { port } = http.address() as AddressInfo;
const source = `import asyncio, websockets
async def main():
    close = lambda ws: ws.close(*[int(code) for code in ws.path.split('/') if code])
    async with websockets.serve(close, '127.0.0.1', 0) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Future()
asyncio.run(main())`;
const python = spawn('python3', ['-c', source]);
process.on('exit', () => python.kill());
const ports = { 'ws server': port, 'Python websockets server': Number(await once(python.stdout, 'data')) };

const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': 13 };
const headers = { ...upgrade, 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };
for (const [who, at] of Object.entries(ports))
  for (const code of [1000, 1011, '']) {
    const [, tcp, head] = await once(request(`http://127.0.0.1:${at}/${code}`, { headers }).end(), 'upgrade');
    console.log(`${who} ${code || 'no code'}: ${hex(head.length ? head : (await once(tcp, 'data'))[0])}`);
    tcp.destroy();
  }
python.kill();

// A client masks its payload with a key of four bytes. Here ws takes this one; Chromium takes a random one.
const generateMask = (mask: Buffer) => mask.write('37fa213d', 'hex');
const url = `ws://127.0.0.1:${port}/wait`;
async function firstFrame() {
  const [, socket] = await once(http, 'upgrade');
  return new Promise<Buffer>((resolve) => {
    socket.prependOnceListener('data', (bytes: Buffer) => resolve(Buffer.from(bytes))); // ws unmasks them in place
  });
}
for (const code of [1000, 1011, 3000, undefined]) {
  const client = new WebSocket(url, { generateMask }).on('open', () => client.close(code));
  console.log(`ws client ${code ?? 'no code'}: ${hex(await firstFrame())}`);
}
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const script = `const socket = new WebSocket('${url}'); socket.onopen = () => socket.close(3000)`;
const [frame] = await Promise.all([firstFrame(), page.evaluate(script)]);
const payload = Buffer.from(frame.subarray(6).map((byte, at) => byte ^ frame.readUInt8(2 + at)));
console.log(`Chromium 3000: ${hex(frame.subarray(0, 2))} .. .. .. .. ${hex(payload)} (mask removed)`);
http.close();
