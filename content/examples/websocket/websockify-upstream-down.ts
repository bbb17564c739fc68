// A client connects to websockify, which accepts it before it finds that nothing listens at its target.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { WebSocket } from 'ws';

// Two ports that were free a moment ago: one for websockify, one on which nothing listens.
const servers = [createServer(), createServer()];
for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening');
const [from = '', to = ''] = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
for (const server of servers) await once(server.close(), 'close');

// As a daemon it returns when it listens; it ends after one client, or after 5 s.
const folder = mkdtempSync(`${tmpdir()}/websockify-`);
const options = ['--daemon', '--run-once', '--timeout', '5', '--log-file', `${folder}/log`];
execFileSync('websockify', [...options, from, to], { stdio: 'ignore' });

try {
  const client = new WebSocket(`ws://${from}/`);
  await once(client, 'open');
  console.log('client: open');
  const [code, reason] = await once(client, 'close');
  console.log(`client: close ${code} "${reason}"`);

  const [line] = /Failed to connect .*/.exec(readFileSync(`${folder}/log`, 'utf8')) ?? [];
  console.log(`websockify's log: ${line?.replace(to, '127.0.0.1:…')}`);
} finally {
  rmSync(folder, { recursive: true });
}
