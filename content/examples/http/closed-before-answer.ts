// An upstream that reads the request and closes the connection without an answer.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer((socket) => {
  socket.once('data', () => socket.end());
  socket.on('error', () => {});
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

await compareProxies((upstream.address() as AddressInfo).port);
upstream.close();
