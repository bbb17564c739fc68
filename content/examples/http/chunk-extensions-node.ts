// Extensions of a chunk, written after its size, on both sides of Node's limit of 16 KiB.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send, statusLine } from './shared/raw.ts';

let heard = '';
const answering = createServer(async (request, response) => {
  try {
    for await (const content of request) heard += content;
    response.end();
  } catch (error) {
    heard = (error as Error).message;
  }
});
const told = createServer((request) => request.on('error', () => {}).resume());
let cause = '';
told.on('clientError', (error: NodeJS.ErrnoException, socket) => {
  cause = `${error.code}  ${error.message}`;
  socket.destroy();
});

async function post(server: Server, extension: string) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const answer = await send(
    (server.address() as AddressInfo).port,
    `POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n2;${extension}\r\nhi\r\n0\r\n\r\n`,
  );
  server.close();
  return answer;
}
heard = '';
console.log('an extension of 16384 bytes');
console.log('  client      ', statusLine(await post(answering, 'x'.repeat(16384))));
console.log('  handler     ', heard);

heard = '';
console.log('an extension of 16385 bytes');
console.log('  client      ', statusLine(await post(answering, 'x'.repeat(16385))));
console.log('  handler     ', heard);
await post(told, 'x'.repeat(16385));
console.log('  clientError ', cause);
