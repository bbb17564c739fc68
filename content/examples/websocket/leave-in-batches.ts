// A server gets SIGTERM and lets its clients go in batches, so that they do not all come back at once.
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });

process.once('SIGTERM', async () => {
  server.close();
  const open = [...server.clients];
  for (let batch = 1; open.length > 0; batch += 1) {
    for (const client of open.splice(0, 2)) client.close(1001, `batch ${batch}`);
    await wait(100); // In production: seconds, as the grace period allows.
  }
});

server.on('listening', () => {
  for (let count = 0; count < 3; count += 1) {
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    client.on('open', () => server.clients.size === 3 && process.kill(process.pid, 'SIGTERM'));
    client.on('close', (code, reason) => console.log(`client: close ${code} "${reason}"`));
  }
});
