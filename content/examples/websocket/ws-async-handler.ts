// An async message handler of a ws server rejects. What do the clients of that server get?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';

const source = `const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () => console.log(server.address().port));
const save = async () => { throw new Error('no database'); };
server.on('connection', (socket) => {
  socket.on('message', async (data) => { await save(data); });
});`;
using server = spawn(process.execPath, ['-e', source], { cwd: import.meta.dirname });
const exit = once(server, 'exit');
const url = `ws://127.0.0.1:${Number(await once(server.stdout, 'data'))}`;

const [sender, other] = [new WebSocket(url), new WebSocket(url)];
await Promise.all([once(sender, 'open'), once(other, 'open')]);
const closes = Promise.all([once(sender, 'close'), once(other, 'close')]);
sender.send('hello');

console.log(`server: process ends, exit code ${(await exit)[0]}`);
const [[senderGot], [otherGot]] = await closes;
console.log(`sender: close ${senderGot}\nother client: close ${otherGot}`);
