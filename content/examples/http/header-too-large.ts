// An upstream whose response header has ten cookies of 4 KB.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { compareProxies } from './shared/proxies.ts';

const cookies = `Set-Cookie: a=${'x'.repeat(4000)}\r\n`.repeat(10);
const upstream = createServer((socket) => {
  socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\n${cookies}\r\nok`));
  socket.on('error', () => {});
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

await compareProxies((upstream.address() as AddressInfo).port);
upstream.close();
