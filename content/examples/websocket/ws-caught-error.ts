// An async message handler of a ws server catches its own error and closes that connection with 1011.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const save = () => Promise.reject(new Error('no database'));
server.on('connection', (socket) =>
  socket.on('message', async () => {
    try {
      await save();
    } catch {
      socket.close(1011, 'could not save');
    }
  }),
);

const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
await once(client, 'open');
client.send('hello');
const [code, reason] = await once(client, 'close');
console.log(`client: close ${code} "${reason}"`);
console.log(`server: ${server.address() ? 'still listening' : 'gone'}`);
server.close();
