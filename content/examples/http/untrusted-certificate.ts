// An upstream whose certificate is signed by nobody but itself; the proxies are told to verify it.
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './shared/certificate.ts';
import { compareProxies } from './shared/proxies.ts';

const pem = selfSigned();
const upstream = createServer({ key: pem, cert: pem }, (_request, response) => response.end('ok'));
await once(upstream.listen(0, '127.0.0.1'), 'listening');

const trusted = '/etc/ssl/certs/ca-certificates.crt';
await compareProxies((upstream.address() as AddressInfo).port, {
  scheme: 'https',
  apacheModules: ['ssl'],
  nginx: `proxy_ssl_verify on; proxy_ssl_trusted_certificate ${trusted};`,
  haproxy: `ssl verify required ca-file ${trusted}`,
  apache: `SSLProxyEngine on\nSSLProxyVerify require\nSSLProxyCACertificateFile ${trusted}`,
});
upstream.close();
