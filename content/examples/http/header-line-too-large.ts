// An upstream that sends one header line of 9 KB.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer((socket) => {
  socket.once('data', () =>
    socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\nLocation: /?next=${'x'.repeat(9000)}\r\n\r\nok`),
  );
  socket.on('error', () => {});
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

await compareProxies((upstream.address() as AddressInfo).port);
upstream.close();
