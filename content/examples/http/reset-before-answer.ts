// An upstream that reads the request and resets the connection.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer((socket) => {
  socket.once('data', () => socket.resetAndDestroy());
  socket.on('error', () => {});
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

await compareProxies((upstream.address() as AddressInfo).port);
upstream.close();
