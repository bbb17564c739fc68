// Clients that fall silent before, in and after the header of a request; Node waits for 300 ms.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { send, statusLine } from './shared/raw.ts';

const requests = {
  'not one byte': '',
  'half a header': 'POST / HTTP/1.1\r\nHost: a\r\n',
  'half the content': 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello',
};

let handler: Promise<string> | undefined;
const limits = { headersTimeout: 300, requestTimeout: 300, connectionsCheckingInterval: 50 };
const server = createServer(limits, (request) => {
  handler = text(request).catch(({ code, message }) => `${code} ${message}`);
}).listen(0, '127.0.0.1');
await once(server, 'listening');

for (const [what, bytes] of Object.entries(requests)) {
  const answer = await send((server.address() as AddressInfo).port, bytes);
  console.log(what);
  console.log('  client  ', statusLine(answer));
  console.log('  handler ', (await handler) ?? 'not called');
}
server.close();
