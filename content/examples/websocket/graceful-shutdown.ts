// Two clients and two servers are shut down, each in the way meant for it. What does the other end learn?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

async function report(implementation: string, otherEnd: Ws, itself: Promise<string>) {
  const closed = once(otherEnd, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  const answered = once(otherEnd, 'pong').then(() => 'still open');
  console.log(`${implementation}\n  itself     ${(await itself).trim() || 'no report'}`);
  console.log(`  other end  ${await Promise.race([closed, answered])}`);
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
const client = `const socket = new WebSocket('${url}');
socket.onclose = ({ code, reason }) => console.log('close', code, JSON.stringify(reason));`;

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
await using browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const said: string[] = [];
page.on('console', (line) => said.push(line.text()));
const [[toPage]] = await Promise.all([once(server, 'connection'), page.evaluate(client)]);
const closing = page.close().then(() => said.join());
await report('Chromium', toPage, closing);

using node = spawn(process.execPath, ['-e', `${client} socket.onmessage = () => process.exit();`]);
const [toNode] = await once(server, 'connection');
toNode.send('exit');
await report('Node WebSocket', toNode, text(node.stdout));

const ws = new Ws(url);
const [[toWs]] = await Promise.all([once(server, 'connection'), once(ws, 'open')]);
server.close();
ws.ping();
const state = once(toWs, 'ping').then(() => (toWs.readyState === Ws.OPEN ? 'still open' : ''));
await report('ws server', ws, state);
ws.terminate();

const python = `import asyncio, sys, websockets
async def handler(ws):
    try: await ws.recv()
    except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
async def main():
    server = await websockets.serve(handler, '127.0.0.1', 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()
    await server.wait_closed()
asyncio.run(main())`;
using pythonServer = spawn('python3', ['-c', python]);
const toPython = new Ws(`ws://127.0.0.1:${Number(await once(pythonServer.stdout, 'data'))}`);
await once(toPython, 'open');
pythonServer.stdin.end();
await report('Python websockets server', toPython, text(pythonServer.stdout));
