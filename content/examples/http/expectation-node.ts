// Node answers to the values of `Expect`, first by itself, then with handlers for its two events.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './shared/raw.ts';

const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

async function ask(expectation: string) {
  const fields = `Host: a\r\nConnection: close\r\nExpect: ${expectation}\r\nContent-Length: 2`;
  const answer = await send(port, `POST / HTTP/1.1\r\n${fields}\r\n\r\nhi`);
  const statuses = answer.match(/(?<=^HTTP\/1\.1 ).*/gm) ?? [];
  console.log(`  Expect: ${expectation.padEnd(13)} ${statuses.join(', then ')}`);
}
console.log('by itself');
await ask('100-continue');
await ask('foo');
await ask('');

server.on('checkContinue', (_request, response) => response.writeHead(401).end());
server.on('checkExpectation', (_request, response) => response.end());
console.log('with checkContinue, which says 401, and checkExpectation, which says 200');
await ask('100-continue');
await ask('foo');
server.close();

const options = { method: 'POST', body: 'hi', headers: { Expect: '100-continue' } };
const { cause } = await fetch(`http://127.0.0.1:${port}`, options).catch((error) => error);
console.log('fetch of Node\n ', `${cause}`);
