// A client sends eleven bytes to a server of `ws` that allows ten.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload: 10 });
await once(server, 'listening');

server.on('connection', (socket) => {
  socket.on('message', (text) => console.log(`server: message "${text}"`));
  socket.on('error', ({ message }) => console.log(`server: error "${message}"`));
  socket.on('close', (code) => console.log(`server: close ${code}`));
});

const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
await once(client, 'open');
client.send('0123456789');
client.send('0123456789a');

const [code, reason] = await once(client, 'close');
console.log(`client: close ${code} "${reason}"`);
server.close();
