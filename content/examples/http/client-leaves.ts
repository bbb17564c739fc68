// The client closes its connection while the upstream is still working.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer(async (_request, response) => {
  await wait(400);
  response.end('late');
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

async function leaveEarly(port: number): Promise<string> {
  const asked = request({ port, host: '127.0.0.1', agent: false }).end();
  asked.on('error', () => {});
  await once(upstream, 'request');
  asked.destroy();
  await wait(600);
  return 'nothing';
}

await compareProxies((upstream.address() as AddressInfo).port, { visit: leaveEarly });
upstream.close();
