// The upstream answers the first request and closes the connection when the proxy uses it again.
import { once } from 'node:events';
import { Agent } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { ask, compareProxies } from './shared/proxies.ts';

const upstream = createServer((socket) => {
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
    socket.once('data', () => socket.end());
  });
  socket.on('error', () => {});
}).listen(0, '127.0.0.1');
await once(upstream, 'listening');
const { port } = upstream.address() as AddressInfo;

await compareProxies(port, {
  nginxServers: `server 127.0.0.1:${port}; keepalive 1;`,
  nginx: 'proxy_http_version 1.1; proxy_set_header Connection "";',
  visit: async (proxy) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await ask(proxy, { agent, path: '/first' });
    const answer = await ask(proxy, { agent });
    agent.destroy();
    return answer;
  },
});
upstream.close();
