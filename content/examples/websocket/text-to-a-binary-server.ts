// A client sends a binary message and then a text message to websockify, which takes binary messages only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { WebSocket } from 'ws';

// Behind websockify: a TCP server that sends everything back.
const echo = createServer((socket) => socket.pipe(socket));
await once(echo.listen(0, '127.0.0.1'), 'listening');
const { port: echoPort } = echo.address() as AddressInfo;

// A free port for websockify itself.
const free = createServer();
await once(free.listen(0, '127.0.0.1'), 'listening');
const { port } = free.address() as AddressInfo;
await once(free.close(), 'close');

const websockify = spawn('websockify', [`127.0.0.1:${port}`, `127.0.0.1:${echoPort}`]);
process.on('exit', () => websockify.kill());
await new Promise<void>((resolve) => {
  websockify.stderr.on('data', (text) => {
    if (`${text}`.includes('proxying from')) resolve();
  });
});

const client = new WebSocket(`ws://127.0.0.1:${port}`);
await once(client, 'open');
client.send(Buffer.from('hello'));
const [answer, isBinary] = await once(client, 'message');
console.log(`binary "hello": ${isBinary ? 'binary' : 'text'} message ${JSON.stringify(answer.toString())}`);

client.send('hello');
const [code, reason] = await once(client, 'close');
console.log(`text "hello": close ${code} ${JSON.stringify(reason.toString())}`);

echo.close();
websockify.kill();
