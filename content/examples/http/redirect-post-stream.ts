// fetch of Node posts the same content in five forms and is redirected; the table shows what arrives.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const server = createServer(async (request, response) => {
  const content = await text(request);
  const code = Number(request.url?.slice(1));
  if (code) response.writeHead(code, { Location: '/' });
  const [, boundary] = request.headers['content-type']?.split('boundary=') ?? [];
  const broken = boundary && !content.includes(boundary) ? ', other boundary' : '';
  response.end(request.method + (content ? ', content' : '') + broken);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const form = new FormData();
form.set('a', '1');
const forms: Record<string, () => BodyInit> = {
  string: () => 'a=1',
  URLSearchParams: () => new URLSearchParams('a=1'),
  Blob: () => new Blob(['a=1']),
  FormData: () => form,
  ReadableStream: () => new Blob(['a=1']).stream(),
};
for (const code of [301, 302, 303, 307, 308]) {
  console.log(code);
  for (const [name, content] of Object.entries(forms)) {
    const options = { method: 'POST', body: content(), duplex: 'half' };
    const result = await fetch(`${address}${code}`, options).then((response) => response.text(), String);
    console.log(`  ${name.padEnd(16)} ${result}`);
  }
}
server.close();
