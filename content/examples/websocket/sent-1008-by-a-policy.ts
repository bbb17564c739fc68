// A client leaves out or misspells a parameter that a FastAPI endpoint requires, before and after the endpoint accepts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';

const source = `import uvicorn
from fastapi import Depends, FastAPI, WebSocket

app = FastAPI()

async def accepted(socket: WebSocket):
    await socket.accept()
    return socket

@app.websocket('/accepts-first')
async def first(room: int, socket: WebSocket = Depends(accepted)):
    await socket.send_text(f'welcome to room {room}')

@app.websocket('/accepts-later')
async def later(room: int, socket: WebSocket):
    await socket.accept()
    await socket.send_text(f'welcome to room {room}')

uvicorn.run(app, host='127.0.0.1', port=0)`;
const server = spawn('python3', ['-c', source]);
process.on('exit', () => server.kill());

let log = '';
let origin: string | undefined;
while (!origin) {
  log += await once(server.stderr, 'data');
  origin = /127\.0\.0\.1:\d+/.exec(log)?.[0];
}

for (const path of ['accepts-first?room=7', 'accepts-first', 'accepts-first?room=x', 'accepts-later']) {
  console.log(`/${path}`);
  const client = new WebSocket(`ws://${origin}/${path}`);
  client.on('message', (text) => console.log(`  message "${text}"`));
  client.on('error', ({ message }) => console.log(`  error "${message}"`));
  await new Promise<void>((resolve) => {
    client.on('close', (code, reason) => {
      console.log(`  close ${code} "${reason}"`);
      resolve();
    });
  });
}
server.kill();
