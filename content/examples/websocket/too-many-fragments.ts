// A client sends one message in more pieces than the server of `ws` allows.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxFragments: 3 });
await once(server, 'listening');

server.on('connection', (socket) => {
  socket.on('message', () => console.log('server: message'));
  socket.on('error', ({ message }) => console.log(`server: error "${message}"`));
  socket.on('close', (code) => console.log(`server: close ${code}`));
});

const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
await once(client, 'open');
for (const piece of ['one', 'two', 'three', 'four']) client.send(piece, { fin: piece === 'four' });

const [code, reason] = await once(client, 'close');
console.log(`client: close ${code} "${reason}"`);
server.close();
