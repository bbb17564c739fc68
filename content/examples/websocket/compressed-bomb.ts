// A client sends a compressed message that the server of `ws` finds too large once it is inflated.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const maxPayload = 1000;
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, maxPayload, perMessageDeflate: true });
await once(server, 'listening');

server.on('connection', (peer, { socket }) => {
  const before = socket.bytesRead;
  peer.on('error', ({ message }) => {
    console.log(`server: fewer than 1000 bytes arrived: ${socket.bytesRead - before < maxPayload}`);
    console.log(`server: error "${message}"`);
  });
  peer.on('close', (code) => console.log(`server: close ${code}`));
});

const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
await once(client, 'open');
console.log(`client: sends 50000 bytes, extension ${client.extensions}`);
client.send('a'.repeat(50_000));
const [code, reason] = await once(client, 'close');
console.log(`client: close ${code} "${reason}"`);
server.close();
