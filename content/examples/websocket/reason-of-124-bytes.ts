// Four clients close with reasons of 124 bytes (124 times "a", 62 times "é") and then with one of 123 bytes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function attempt(to: string, Socket = WebSocket) {
  const socket = new Socket(to);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  return ['a'.repeat(124), 'é'.repeat(62), 'a'.repeat(123)].map((reason) => {
    try {
      socket.close(1000, reason);
      return `  ${reason.length} × ${reason[0]}: accepted`;
    } catch (error) {
      return `  ${reason.length} × ${reason[0]}: ${error}`;
    }
  });
}
const python = `import asyncio, sys, websockets
async def main():
    for reason in ['a' * 124, 'é' * 62, 'a' * 123]:
        ws = await websockets.connect(sys.argv[1])
        try: print(f'  {len(reason)} × {reason[0]}:', await ws.close(1000, reason) or 'accepted')
        except Exception as e: print(f'  {len(reason)} × {reason[0]}: {type(e).__name__}: {e}')
        ws.transport.abort()
asyncio.run(main())`;
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
console.log(['Chromium', ...(await (await browser.newPage()).evaluate(attempt, url))].join('\n'));
console.log(['Node WebSocket', ...(await attempt(url))].join('\n'));
console.log(['ws', ...(await attempt(url, Ws as unknown as typeof WebSocket))].join('\n'));
console.log(`Python websockets\n${(await text(spawn('python3', ['-c', python, url]).stdout)).trimEnd()}`);
await browser.close();
server.close();
