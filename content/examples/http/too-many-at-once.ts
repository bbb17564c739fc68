// A second request while the first holds the only connection that each proxy may open to the upstream.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, compareProxies } from './shared/proxies.ts';

const upstream = createServer().listen(0, '127.0.0.1');
await once(upstream, 'listening');
const { port } = upstream.address() as AddressInfo;

async function askTwice(proxy: number): Promise<string> {
  const first = ask(proxy, { path: '/first' });
  const [, held]: ServerResponse[] = await once(upstream, 'request');
  const second = await ask(proxy);
  held?.end();
  await first;
  return second;
}

await compareProxies(port, {
  nginxServers: `server 127.0.0.1:${port} max_conns=1;`,
  haproxy: 'maxconn 1\ntimeout queue 300ms',
  apache: 'ServerLimit 1\nMaxRequestWorkers 25\nMinSpareThreads 1',
  apacheServer: 'max=1 acquire=300',
  visit: askTwice,
});
upstream.close();
