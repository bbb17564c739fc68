// Requests that Node's parser refuses: one server answers by itself, another is told the cause in `clientError`.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send, statusLine } from './shared/raw.ts';

const requests = {
  'small letters in the method': 'get / HTTP/1.1\r\nHost: a\r\n\r\n',
  'a space in the path': 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n',
  'HTTP/1.2': 'GET / HTTP/1.2\r\nHost: a\r\n\r\n',
  'lines that end in LF alone': 'GET / HTTP/1.1\nHost: a\n\n',
  'a space before the colon': 'GET / HTTP/1.1\r\nHost: a\r\nX-A : 1\r\n\r\n',
  'a NUL in a field': 'GET / HTTP/1.1\r\nHost: a\r\nX-A: \0\r\n\r\n',
  'two different lengths': 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
  'a length, and chunked':
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
  'a TLS handshake': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'no Host': 'GET / HTTP/1.1\r\n\r\n',
};

async function listen() {
  const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}
const answering = await listen();
const told = await listen();
let cause = '';
told.server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  cause = `${error.code}  ${error.message}`;
  socket.destroy();
});

for (const [what, bytes] of Object.entries(requests)) {
  const answer = await send(answering.port, Buffer.from(bytes, 'latin1'));
  cause = 'no clientError event';
  await send(told.port, Buffer.from(bytes, 'latin1'));
  console.log(what);
  console.log('  client      ', statusLine(answer));
  console.log('  clientError ', cause);
}
answering.server.close();
told.server.close();
