// The same content with its length and in chunks, for an application that Apache httpd reaches in three ways.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { startApache } from './shared/apache.ts';
import { head, send, statusLine } from './shared/raw.ts';

// An application that always says 204; an SCGI request begins with a number, and its answer with `Status`.
const application = createServer((socket) => {
  socket.on('error', () => {});
  socket.once('data', (request) => {
    const scgi = /^\d/.test(String(request));
    socket.end(`${scgi ? 'Status: 204' : 'HTTP/1.1 204 No Content'}\r\n\r\n`);
  });
}).listen(0, '127.0.0.1');
await once(application, 'listening');
const { port } = application.address() as AddressInfo;

const ways = ['http', 'scgi', 'uwsgi'];
const framings: [field: string, content: string][] = [
  ['Content-Length: 5', 'hello'],
  ['Transfer-Encoding: chunked', '5\r\nhello\r\n0\r\n\r\n'],
];
const apache = await startApache(
  `LogLevel http:info
      ${ways.map((way) => `ProxyPass /${way} ${way}://127.0.0.1:${port}`).join('\n      ')}`,
  ['proxy', ...ways.map((way) => `proxy_${way}`)],
);
const answers: [way: string, framing: string, answer: string][] = [];
for (const way of ways)
  for (const [framing, content] of framings) {
    const request = head(`POST /${way} HTTP/1.1`, 'Host: a.example', framing) + content;
    answers.push([way, framing, await send(apache.port, request)]);
  }
const { access, errors } = await apache.stop();
application.close();

for (const [way, framing, answer] of answers) {
  console.log(`${way}://, ${framing}`);
  console.log('  client  ', statusLine(answer));
  console.log('  access  ', access.shift());
  if (statusLine(answer).includes(' 411 '))
    console.log(
      '  error   ',
      errors.find((line) => line.endsWith(` /${way}`)),
    );
}
