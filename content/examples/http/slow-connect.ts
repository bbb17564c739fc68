// An upstream whose queue of new connections is full, so that nobody answers the attempt to connect.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { compareProxies } from './shared/proxies.ts';

// Listens with a queue for one connection, fills it, and accepts nothing until its input ends.
const python = `
import socket, sys
queue = socket.create_server(('127.0.0.1', 0), backlog=0)
first = socket.create_connection(queue.getsockname())
print(queue.getsockname()[1], flush=True)
sys.stdin.read()
`;
const upstream = spawn('python3', ['-c', python], { stdio: ['pipe', 'pipe', 'inherit'] });
const [port] = await once(upstream.stdout, 'data');

await compareProxies(Number(port), { haproxy: '\ntimeout connect 250ms' });
upstream.stdin.end();
