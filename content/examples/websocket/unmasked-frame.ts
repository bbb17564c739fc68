// A client sends a text message without a mask, to three servers in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { WebSocketServer } from 'ws';

const key = { 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };
const headers = { Connection: 'Upgrade', Upgrade: 'websocket', ...key };

async function report(name: string, port: number, next: () => Promise<string | undefined>) {
  const [, socket] = await once(get({ host: '127.0.0.1', port, headers }), 'upgrade');
  socket.write(Buffer.from([0x81, 2, 0x68, 0x69])); // FIN and text; no mask bit and two bytes; "hi".
  const [frame] = await once(socket, 'data');
  socket.end();
  const payload: Buffer = frame.subarray(2, 2 + frame[1]);
  const close = () => `close ${payload.readUInt16BE()} "${payload.toString('utf8', 2)}"`;
  const received = frame[0] === 0x88 ? close() : `message "${payload}"`;
  console.log(`${name} server\n  itself     ${await next()}\n  other end  ${received}`);
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
const failure = once(server, 'connection').then(async ([socket]) => {
  const [{ message }] = await once(socket, 'error');
  return `error "${message}", close ${(await once(socket, 'close'))[0]} ""`;
});
await once(server, 'listening');
await report('ws', (server.address() as AddressInfo).port, () => failure);
server.close();

/** Runs a server that prints its port, and then what it says of the message. */
async function python(name: string, source: string) {
  const listen = `import aiohttp.web as web, asyncio, socket, websockets
listening = socket.create_server(('127.0.0.1', 0)); print(listening.getsockname()[1])`;
  using child = spawn('python3', ['-uc', listen + source]);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  await report(name, Number(await next()), next);
}

const websockets = `
async def handle(ws):
    try: await ws.send(await ws.recv())
    except Exception as e: print(f'exception {type(e).__name__} "{e}", close_code {ws.close_code}')
async def main(): await (await websockets.serve(handle, sock=listening)).wait_closed()
asyncio.run(main())`;
await python('Python websockets', websockets);

const aiohttp = `
async def handle(request):
    ws = web.WebSocketResponse()
    await ws.prepare(request)
    await ws.send_str(await ws.receive_str())
    print('message delivered')
    return ws
app = web.Application()
app.add_routes([web.get('/', handle)])
web.run_app(app, sock=listening, print=None)`;
await python('aiohttp', aiohttp);
