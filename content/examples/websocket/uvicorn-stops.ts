// uvicorn is told to stop by SIGTERM, once with each of its two WebSocket implementations.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { WebSocket } from 'ws';

const python = `import socket, sys, uvicorn
async def app(scope, receive, send):
    await receive()
    await send({'type': 'websocket.accept'})
    while (await receive())['type'] != 'websocket.disconnect': pass
listening = socket.create_server(('127.0.0.1', 0))
print(listening.getsockname()[1], flush=True)
config = uvicorn.Config(app, ws=sys.argv[1], lifespan='off')
uvicorn.Server(config).run(sockets=[listening])`;

for (const implementation of ['wsproto', 'websockets']) {
  using uvicorn = spawn('python3', ['-c', python, implementation]);
  const client = new WebSocket(`ws://127.0.0.1:${Number(await once(uvicorn.stdout, 'data'))}`);
  await once(client, 'open');

  uvicorn.kill('SIGTERM');
  const [code, reason] = await once(client, 'close');
  console.log(`uvicorn --ws ${implementation}\n  client: close ${code} "${reason}"`);
}
