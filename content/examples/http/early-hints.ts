// Node sends 103 before 200: what curl, http.get and fetch of Node show, and what HTTP/1.0 gets.
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { curl } from './shared/curl.ts';

const server = createServer((_request, response) => {
  response.sendDate = false;
  response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
  response.end('page');
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const statuses = (output: string) => output.match(/^(?:HTTP|Link).*/gm)?.join('\n  ');

console.log(`curl --include\n  ${statuses((await curl('--include', url)).output)}`);
console.log(
  `curl --write-out\n  ${(await curl('-o', '/dev/null', '--write-out', '%{http_code}', url)).output}`,
);
console.log(`curl --include --http1.0\n  ${statuses((await curl('--include', '--http1.0', url)).output)}`);

console.log('http.get of Node');
const asked = get(url, { agent: false });
asked.on('information', ({ statusCode, headers }) =>
  console.log(`  information ${statusCode} ${headers.link}`),
);
const [response] = await once(asked, 'response');
console.log(`  response    ${response.resume().statusCode}`);

console.log('fetch of Node');
const fetched = await fetch(url);
console.log(`  ${fetched.status}, Link: ${fetched.headers.get('Link')}`);
await fetched.text();
server.close();
