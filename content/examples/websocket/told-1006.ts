// Four clients in turn are told to close with 1006, which no endpoint may send, and then to send a message.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

let answer = Promise.resolve('');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket) => {
  const close = once(socket, 'close').then(([code, reason]) => `close ${code} "${reason}"`);
  answer = Promise.race([close, once(socket, 'message').then(() => 'message delivered, still open')]);
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: Promise<string>) {
  console.log(`${client}\n  itself     ${(await itself).trim()}`);
  console.log(`  other end  ${await Promise.race([answer, wait(1000, 'still open')])}`);
}

/** Runs in a page of the browser and in Node, there also with the class of `ws`. */
function tell(to: string, Socket: typeof WebSocket | typeof Ws = WebSocket) {
  const socket = new Socket(to);
  const seen: string[] = [];
  return new Promise<string>((resolve) => {
    socket.onopen = () => {
      try {
        socket.close(1006);
      } catch (error) {
        if (error instanceof Error) seen.push(`throws ${error.name} "${error.message}"`);
      }
      if (socket.readyState === socket.OPEN) seen.push('still open');
      socket.send('hello');
      resolve(seen.join(', '));
    };
  });
}
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
await report('Chromium', (await browser.newPage()).evaluate(tell, url));
await browser.close();
await report('Node WebSocket', tell(url));
await report('ws client', tell(url, Ws));
const python = `import asyncio, sys, websockets
async def main():
    async with websockets.connect(sys.argv[1]) as ws:
        seen = []
        try: await ws.close(1006)
        except Exception as e: seen.append(f'exception {type(e).__name__} "{e}"')
        try: await asyncio.wait_for(ws.send('hello'), 0.5); seen.append('still open')
        except Exception as e: seen.append(f'exception {type(e).__name__} "{e}"')
        print(', '.join(seen), flush=True)
        await ws.wait_closed()
asyncio.run(main())`;
const { stdout } = spawn('python3', ['-c', python, url]);
await report('Python websockets client', once(stdout, 'data').then(String));
for (const socket of server.clients) socket.terminate();
server.close();
