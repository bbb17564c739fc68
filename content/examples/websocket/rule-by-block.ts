// A client decides by the block of hundred that a 4xxx code lies in, and by a general rule for all others.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

function decide(code: number): 'stop' | 'back off' {
  if (code >= 4400 && code < 4500) return 'stop';
  if (code >= 4500 && code < 4600) return 'back off';
  return [1000, 1005].includes(code) ? 'stop' : 'back off';
}

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.on('connection', (socket, { url }) =>
  url === '/killed' ? socket.terminate() : socket.close(Number(url?.slice(1))),
);
await once(server, 'listening');

for (const path of ['/4401', '/4503', '/1012', '/1000', '/killed']) {
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  const [code] = await once(client, 'close');
  console.log(`${path}: ${code}, ${decide(code)}`);
}
server.close();
