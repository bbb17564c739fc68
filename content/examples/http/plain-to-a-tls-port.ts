// The proxies speak plain HTTP to a TLS port of Node.
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './shared/certificate.ts';
import { compareProxies } from './shared/proxies.ts';

const pem = selfSigned();
const upstream = createServer({ key: pem, cert: pem }, (_request, response) => response.end('ok'));
await once(upstream.listen(0, '127.0.0.1'), 'listening');

await compareProxies((upstream.address() as AddressInfo).port);
upstream.close();
