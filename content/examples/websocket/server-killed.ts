// The server process is killed while a client is connected, for four clients in turn.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

const source = `
const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => console.log(server.address().port));
server.on('connection', (socket) => socket.on('message', () => console.log('client is open')));`;

/** Starts a server and a client, and kills the server once the client has sent that it is open. */
async function report(client: string, connect: (url: string) => Promise<string>) {
  using server = spawn(process.execPath, ['-e', source], { cwd: import.meta.dirname });
  const [port] = await once(server.stdout, 'data');
  const itself = connect(`ws://127.0.0.1:${Number(port)}/`);
  await once(server.stdout, 'data');
  server.kill('SIGKILL');
  await once(server, 'exit');
  console.log(`${client}\n  itself     ${(await itself).trim()}\n  other end  killed`);
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to);
  socket.onopen = () => socket.send('open');
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
await report('Chromium', (url) => page.evaluate(listen, url));
await browser.close();
await report('Node WebSocket', listen);
await report('ws client', (url) => {
  const seen: string[] = [];
  const ws = new Ws(url);
  return new Promise((resolve) => {
    ws.on('open', () => ws.send('open'));
    ws.on('error', ({ message }) => seen.push(`error "${message}"`));
    ws.on('close', (code, reason) => resolve([...seen, `close ${code} "${reason}"`].join(', ')));
  });
});

const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        try: await ws.send('open'); await ws.recv()
        except Exception as e:
            for error in filter(None, [e, e.__cause__]): print(f'exception {type(error).__name__} "{error}"', end=', ')
            print(f'close_code {ws.close_code}')
asyncio.run(main())`;
await report('Python websockets client', (url) => text(spawn('python3', ['-c', python, url]).stdout));
