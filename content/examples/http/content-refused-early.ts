// An upstream that answers 413 and closes after the first 16 KB of an upload of 1 MB.
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { compareProxies } from './shared/proxies.ts';

const upstream = createServer((asked, response) => {
  let received = 0;
  asked.on('data', (part) => {
    received += part.length;
    if (received === 16384) response.writeHead(413, { Connection: 'close' }).end();
  });
  asked.socket.once('close', () => upstream.emit('closed'));
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');

/** Sends the rest of the upload once an answer has come, or half a second after the upstream has closed. */
async function upload(port: number): Promise<string> {
  const headers = { 'Content-Length': 1_000_000 };
  const asked = request({ port, host: '127.0.0.1', method: 'POST', headers, agent: false });
  const answer = new Promise<string>((resolve) => {
    asked.once('response', ({ statusCode, statusMessage }) => resolve(`${statusCode} ${statusMessage}`));
    asked.on('error', () => resolve('nothing'));
  });
  asked.write(Buffer.alloc(16384));
  await once(upstream, 'closed');
  await Promise.race([answer, wait(500)]);
  asked.end(Buffer.alloc(1_000_000 - 16384));
  return answer;
}

await compareProxies((upstream.address() as AddressInfo).port, {
  nginx: 'proxy_request_buffering off;',
  visit: upload,
});
upstream.close();
