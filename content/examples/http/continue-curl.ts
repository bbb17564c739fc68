// curl posts 1 MiB and then one byte more to Node, once to a handler that takes it and once to one that refuses.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { curl } from './shared/curl.ts';

const folder = await mkdtemp(join(tmpdir(), 'content-'));
const server = createServer(async (request, response) => {
  for await (const _ of request);
  response.end();
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function post(size: number) {
  const file = join(folder, 'content');
  await writeFile(file, Buffer.alloc(size));
  const options = ['--verbose', '--data-binary', `@${file}`, '--write-out', '%{size_upload}'];
  const { output, errors } = await curl(...options, url);
  console.log(`${size} bytes`);
  for (const line of errors.match(/^(?:> Expect|< HTTP).*/gm) ?? []) console.log(' ', line.trim());
  console.log('  bytes sent:', output);
}
await post(1048576);
await post(1048577);
server.on('checkContinue', (_request, response) => response.writeHead(401).end());
console.log('with a checkContinue handler that says 401');
await post(1048577);
server.close();
await rm(folder, { recursive: true });
