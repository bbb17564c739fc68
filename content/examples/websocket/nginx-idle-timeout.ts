// nginx stands in front of a server and allows one second of silence: first nobody sends anything, then the server pings.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');

// A port that was free a moment ago.
const free = createServer();
await once(free.listen(0, '127.0.0.1'), 'listening');
const { port } = free.address() as AddressInfo;
await once(free.close(), 'close');

const configuration = `pid nginx.pid; error_log error.log info; events {}
http {
  log_format short 'access.log: "$request" $status'; access_log access.log short;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${(server.address() as AddressInfo).port};
      proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;
      proxy_read_timeout 1s;
    }
  }
}`;
const folder = mkdtempSync(`${tmpdir()}/nginx-`);
writeFileSync(`${folder}/nginx.conf`, configuration);
const nginx = ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'];
execFileSync('nginx', nginx);

try {
  const quiet = new WebSocket(`ws://127.0.0.1:${port}/quiet`);
  const [quietAtServer] = await once(server, 'connection');
  const [[atClient], [atServer]] = await Promise.all([once(quiet, 'close'), once(quietAtServer, 'close')]);
  console.log(`/quiet   client: close ${atClient}, server: close ${atServer}`);

  const pinged = new WebSocket(`ws://127.0.0.1:${port}/pinged`);
  const closed = once(pinged, 'close');
  const [pingedAtServer] = await once(server, 'connection');
  const pings = setInterval(() => pingedAtServer.ping(), 300);
  await setTimeout(2500);
  clearInterval(pings);
  console.log(`/pinged  after 2.5 s: ${pinged.readyState === WebSocket.OPEN ? 'still open' : 'closed'}`);
  pinged.close(1000);
  console.log(`/pinged  client: close ${(await closed)[0]}`);
  // What stands between the process id and the client's address.
  const errors = readFileSync(`${folder}/error.log`, 'utf8');
  const [, level, message] = /(\[\w+\]) \S+ \S+ (.*timed out.*), client:/.exec(errors) ?? [];
  console.log(`error.log:  ${level} ${message}`);
  console.log(readFileSync(`${folder}/access.log`, 'utf8').trim());
} finally {
  execFileSync('nginx', [...nginx, '-s', 'stop']);
  rmSync(folder, { recursive: true });
  server.close();
}
