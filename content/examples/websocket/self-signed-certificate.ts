// Four clients in turn open wss:// to a server whose certificate is signed by nobody but itself.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright';
import { WebSocket as Ws } from 'ws';

// Writes a key and a certificate, one after the other.
const options = '-x509 -newkey rsa:2048 -noenc -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1';
const pem = execFileSync('openssl', ['req', ...options.split(' '), '-keyout', '-', '-out', '-'], {
  stdio: 'pipe',
});
const server = createServer({ key: pem, cert: pem });
server.on('upgrade', () => console.log('a WebSocket was asked for'));
await once(server.listen(0, '127.0.0.1'), 'listening');
const url = `wss://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function report(client: string, itself: Promise<string>) {
  const [{ code }] = await once(server, 'tlsClientError');
  console.log(`${client}\n  itself     ${(await itself).trim()}\n  other end  tlsClientError ${code}`);
}

/** Runs in a page of the browser and in Node: both have the same WebSocket. */
function listen(to: string) {
  const seen: string[] = [];
  const socket = new WebSocket(to);
  socket.onerror = () => seen.push('error event');
  return new Promise<string>((resolve) => {
    socket.onclose = ({ code, reason, wasClean }) =>
      resolve([...seen, `close ${code} "${reason}"`, `wasClean ${wasClean}`].join(', '));
  });
}
const { CHROMIUM_PATH: executablePath = '/usr/bin/chromium' } = process.env;
const browser = await chromium.launch({ executablePath });
const page = await browser.newPage();
const line = page.waitForEvent('console');
await report('Chromium', page.evaluate(listen, url));
console.log(`  console    ${(await line).text().replace(url, 'wss://…/')}`);
await browser.close();

await report('Node WebSocket', listen(url));

const ws = new Ws(url);
const closed = new Promise<string>((resolve) => {
  ws.on('error', ({ message }) => ws.on('close', (code) => resolve(`error "${message}", close ${code} ""`)));
});
await report('ws client', closed);

const python = `import asyncio, sys, websockets
async def main():
    try: await websockets.connect(sys.argv[1])
    except Exception as e: print(f'exception {type(e).__name__} "{e.strerror.split(" (_ssl")[0]}"')
asyncio.run(main())`;
await report('Python websockets client', text(spawn('python3', ['-c', python, url]).stdout));
server.close();
