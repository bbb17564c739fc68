import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { compareProxies } from './proxies.ts';

/** Compares the proxies in front of an upstream that does `react` with a connection once a request has come on it. */
export async function compareBehind(react: (socket: Socket) => void): Promise<void> {
  const upstream = createServer((socket) => {
    socket.once('data', () => react(socket));
    socket.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  await compareProxies((upstream.address() as AddressInfo).port);
  upstream.close();
}
