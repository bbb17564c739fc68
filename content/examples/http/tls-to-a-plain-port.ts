// The proxies speak TLS to a port that speaks plain HTTP.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer((_request, response) => response.end('ok')).listen(0, '127.0.0.1');
await once(upstream, 'listening');

await compareProxies((upstream.address() as AddressInfo).port, {
  scheme: 'https',
  apacheModules: ['ssl'],
  haproxy: 'ssl verify none',
  apache: 'SSLProxyEngine on',
});
upstream.close();
