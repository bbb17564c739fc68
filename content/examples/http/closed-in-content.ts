// An upstream that announces 100 bytes of content, sends four and closes.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer((socket) => {
  socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'));
  socket.on('error', () => {});
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

await compareProxies((upstream.address() as AddressInfo).port);
upstream.close();
