// Four clients call close() with codes inside and outside of what they allow; a server of `ws` echoes what arrives.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocketServer, WebSocket as Ws } from 'ws';

const codes = [999, 1000, 1001, 1004, 1005, 1006, 1011, 1015, 1016, 2999, 3000, 4999, 5000];

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Runs in a page of the browser and in Node: the code that comes back, or the error. */
async function attempt([to, code]: [string, number], Socket = WebSocket) {
  const socket = new Socket(to);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const closed = new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve));
  try {
    socket.close(code);
    return (await closed).code;
  } catch (error) {
    return `${error}\n  still open: ${socket.readyState === Socket.OPEN}`;
  } finally {
    socket.close();
  }
}
const python = `import asyncio, json, sys, websockets
async def main(to, codes, results):
    for code in codes:
        async with websockets.connect(to) as ws:
            try: results.append(await ws.close(code) or ws.close_code)
            except Exception as e:
                results.append(f'{type(e).__name__}: {e}\\n  still open: {str(ws.open).lower()}')
                ws.transport.abort()
    print(json.dumps(results))
asyncio.run(main(sys.argv[1], json.loads(sys.argv[2]), []))`;
const inPython = JSON.parse(await text(spawn('python3', ['-c', python, url, JSON.stringify(codes)]).stdout));

const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
console.log('code  Chromium  Node WebSocket  ws      Python websockets');
let refusals: unknown[] = [];
for (const [at, code] of codes.entries()) {
  const job: [string, number] = [url, code];
  const inWs = attempt(job, Ws as unknown as typeof WebSocket);
  const results = [await page.evaluate(attempt, job), await attempt(job), await inWs, inPython[at]];
  const [c, n, w, p] = results.map((result) => (result === code ? 'sends ' : 'throws'));
  console.log(`${String(code).padEnd(4)}  ${c}    ${n}          ${w}  ${p}`.trim());
  if (code === 999) refusals = results;
}
await browser.close();
server.close();

console.log('\nclose(999)');
for (const [at, client] of ['Chromium', 'Node WebSocket', 'ws', 'Python websockets'].entries())
  console.log(`${client}\n  ${refusals[at]}`);
