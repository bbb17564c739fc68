// A client decides by the close code whether to come back, while its server ends each connection in another way.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

// The close codes after which a client may come back by itself. From 4000 to 4999 your application decides.
const afterWait = [1001, 1006, 1011, 1012, 1014, 3008];
const defaults = { firstWait: 5000, longestWait: 60_000, stableAfter: 30_000, retries: 10 };

/** Keeps a WebSocket open, in browsers and in Node. Returns a function that ends it. All times are in ms. */
function keepOpen(url: string, use: (socket: WebSocket) => void, log = console.log, limits = defaults) {
  let socket: WebSocket;
  let timer: ReturnType<typeof setTimeout>;
  let failures = 0;

  function connect() {
    let openedAt = Number.POSITIVE_INFINITY;
    socket = new WebSocket(url);
    socket.onopen = () => {
      openedAt = performance.now();
      use(socket);
    };
    socket.onclose = ({ code }) => {
      if (performance.now() - openedAt > limits.stableAfter) failures = 0;
      if (!afterWait.includes(code)) return log(`close ${code}: stops`);
      if (failures === limits.retries) return log(`close ${code}: gives up after ${failures} retries`);
      const wait = Math.min(limits.longestWait, limits.firstWait * 2 ** failures++);
      timer = setTimeout(connect, Math.random() * wait);
      log(`close ${code}: reconnects after up to ${wait} ms`);
    };
  }
  connect();
  return function stop() {
    clearTimeout(timer);
    socket.onclose = null;
    socket.close(1000);
  };
}

// The server: 1006 cuts the connection, 400 refuses the upgrade, any other number goes into a close frame.
const endings = [1006, 1012, 1001, 400, 1011, 1008];
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
server.shouldHandle = () => endings[0] !== 400 || !endings.shift();
server.on('connection', (socket) => {
  const code = endings.shift();
  if (code === 1006) socket.terminate();
  else setTimeout(() => socket.close(code), code === 1011 ? 2000 : 0);
});
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

const limits = { firstWait: 20, longestWait: 100, stableAfter: 1000, retries: 5 };
function log(line: string) {
  console.log(line);
  if (!line.endsWith('stops')) return;
  server.close();
  console.log('A second client, now that nobody listens:');
  keepOpen(url, () => {}, log, limits);
}
keepOpen(url, () => {}, log, limits);
