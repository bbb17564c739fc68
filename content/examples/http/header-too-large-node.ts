// Request headers on both sides of Node's limits: a long URL, a long field, and many fields.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send, statusLine } from './shared/raw.ts';

const head = (url: string, fields = '') =>
  `GET ${url} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${fields}\r\n`;
const requests = {
  'URL of 16363 bytes': head('/'.padEnd(16363, 'x')),
  'URL of 16364 bytes': head('/'.padEnd(16364, 'x')),
  'field with 16361 bytes': head('/', `X: ${'x'.repeat(16361)}\r\n`),
  'field with 16362 bytes': head('/', `X: ${'x'.repeat(16362)}\r\n`),
  '1000 fields': head('/', 'X: x\r\n'.repeat(998)),
  '1001 fields': head('/', 'X: x\r\n'.repeat(999)),
};

const answering = createServer((_request, response) => response.end());
const told = createServer((_request, response) => response.end());
let cause = '';
told.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  cause = `${error.code}  ${error.message}`;
  socket.destroy();
});

async function ask(server: Server, bytes: string) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const answer = await send((server.address() as AddressInfo).port, bytes);
  server.close();
  return answer;
}
for (const [what, bytes] of Object.entries(requests)) {
  const answer = await ask(answering, bytes);
  cause = 'none';
  await ask(told, bytes);
  console.log(what);
  console.log('  client      ', statusLine(answer));
  console.log('  clientError ', cause);
}
