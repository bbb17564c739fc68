// The handler of a message throws: in a page, in a client of Node, in a server of ws, in a Python server.
import { type ChildProcessWithoutNullStreams as Program, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

/** Sends the message. After the exception: was the connection closed, or is a ping still answered? */
async function report(implementation: string, socket: Ws, exception: Promise<string>) {
  const closed = once(socket, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  const answered = once(socket, 'pong').then(() => 'still open');
  socket.send('hello');
  console.log(`${implementation}\n  itself     ${await exception}`);
  socket.ping();
  console.log(`  other end  ${await Promise.race([closed, answered])}`);
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const client = `const socket = new WebSocket('ws://127.0.0.1:${(server.address() as AddressInfo).port}');
socket.onmessage = () => { throw new Error('boom'); };`;
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const inPage = page.waitForEvent('pageerror').then(({ name, message }) => `exception ${name} "${message}"`);
const [[toPage]] = await Promise.all([once(server, 'connection'), page.evaluate(client)]);
await report('Chromium', toPage, inPage);

/** The exception that a program printed, and what it said afterwards if it lived on. */
async function ended({ stdout, stderr }: Program) {
  const [said, trace] = await Promise.all([text(stdout), text(stderr)]);
  const [, name, message] = /^(\w+): (\w+)$/m.exec(trace) ?? [];
  return `exception ${name} "${message}", ${said.trim() || 'process ends'}`;
}
using nodeClient = spawn(process.execPath, ['-e', client]);
const [toNode] = await once(server, 'connection');
await report('Node WebSocket', toNode, ended(nodeClient));
server.close();

async function serve(implementation: string, command: string, ...args: string[]) {
  using program = spawn(command, args, { cwd: import.meta.dirname });
  const socket = new Ws(`ws://127.0.0.1:${Number(await once(program.stdout, 'data'))}`);
  await once(socket, 'open');
  await report(implementation, socket, ended(program));
}
const wsServer = `const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => console.log(server.address().port));
server.on('connection', (socket) => socket.on('message', () => { throw new Error('boom'); }));`;
await serve('ws server', process.execPath, '-e', wsServer);
const python = `import asyncio, websockets
async def main():
    connected = asyncio.Queue()
    async def handler(ws): await connected.put(ws); await ws.recv(); raise ValueError('boom')
    async with websockets.serve(handler, '127.0.0.1', 0) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        ws = await connected.get(); await ws.wait_closed()
    print('close_code', ws.close_code)
asyncio.run(main())`;
await serve('Python websockets server', 'python3', '-c', python);
