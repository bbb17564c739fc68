// A client opens a WebSocket through nginx, and nothing listens at the upstream.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { WebSocket } from 'ws';

// Two ports that were free a moment ago: one for nginx, one on which nothing listens.
const servers = [createServer(), createServer()];
for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
const [port, upstream] = servers.map((server) => (server.address() as AddressInfo).port);
for (const server of servers) await once(server.close(), 'close');

const configuration = `pid nginx.pid; error_log error.log; events {}
http {
  access_log off;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${upstream};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection upgrade;
    }
  }
}`;
const folder = mkdtempSync(`${tmpdir()}/nginx-`);
writeFileSync(`${folder}/nginx.conf`, configuration);
const nginx = ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'];
execFileSync('nginx', nginx);

try {
  const client = new WebSocket(`ws://127.0.0.1:${port}/`);
  client.on('error', ({ message }) => console.log(`ws client: error "${message}"`));
  const [code, reason] = await new Promise<[number, Buffer]>((resolve) => {
    client.on('close', (...closed) => resolve(closed));
  });
  console.log(`ws client: close ${code} "${reason}"`);

  // What stands between the process id and the client's address.
  const errors = readFileSync(`${folder}/error.log`, 'utf8');
  const [, level, message] = /(\[\w+\]) \S+ \S+ (.*), client:/.exec(errors) ?? [];
  console.log(`error.log: ${level} ${message}`);
} finally {
  execFileSync('nginx', [...nginx, '-s', 'stop']);
  rmSync(folder, { recursive: true });
}
