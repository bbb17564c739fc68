// A server's handler sends one message and returns. Does its library close the connection?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

async function report(library: string, port: number) {
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  const closed = once(client, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  await once(client, 'message');
  // A library that leaves the connection open still answers a ping after half a second.
  const open = wait(500).then(() => {
    client.ping();
    return once(client, 'pong').then(() => 'still open');
  });
  console.log(`${library}\n  client: ${await Promise.race([closed, open])}`);
  client.terminate();
}

const websockets = `import asyncio, websockets
async def handler(ws):
    await ws.send('hello')
async def main():
    async with websockets.serve(handler, '127.0.0.1', 0) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Future()
asyncio.run(main())`;
const aiohttp = `import asyncio
from aiohttp import web
async def handler(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    await ws.send_str('hello')
    return ws
async def main():
    app = web.Application()
    app.router.add_get('/', handler)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, '127.0.0.1', 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Future()
asyncio.run(main())`;
for (const [library, source] of Object.entries({ 'Python websockets': websockets, aiohttp })) {
  using server = spawn('python3', ['-c', source]);
  await report(library, Number(await once(server.stdout, 'data')));
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket) => socket.send('hello'));
await once(server, 'listening');
await report('ws', (server.address() as AddressInfo).port);
server.close();
