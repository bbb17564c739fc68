// Clients break the rules of the subprotocol graphql-transport-ws; the server of graphql-ws chooses the close codes.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;

useServer(
  {
    schema: buildSchema('type Query { slow: String }'),
    roots: { query: { slow: () => new Promise(() => {}) } },
    onConnect: ({ connectionParams: { token } = {} }) => token !== 'wrong',
    connectionInitWaitTimeout: 300,
    isProd: false,
  },
  server,
);
// What the server logs: the first line is enough here, without the stack.
console.error = (line: string) => console.log(`  the server logs "${line}"`);

/** The messages of `now` are sent on open, the others after the server's connection_ack. */
async function report(what: string, now: object[], later: object[] = [], protocol = 'graphql-transport-ws') {
  console.log(what);
  const client = new WebSocket(url, protocol ? [protocol] : []);
  const send = (messages: object[]) => {
    for (const message of messages) client.send(JSON.stringify(message));
  };
  client.on('error', ({ message }) => console.log(`  error "${message}"`));
  client.on('open', () => send(now));
  client.on('message', () => send(later));

  const close = await new Promise((resolve) => {
    client.on('close', (code, reason) => resolve(`${code} ${JSON.stringify(reason.toString())}`));
  });
  console.log(`  close ${close}`);
}

const init = { type: 'connection_init' };
const subscribe = (query: string) => ({ id: '7', type: 'subscribe', payload: { query } });

await report('no connection_init in time', []);
await report('two times connection_init', [init, init]);
await report('subscribe without connection_init', [subscribe('{ slow }')]);
await report('subscribe before connection_ack', [init, subscribe('{ slow }')]);
await report('onConnect returns false', [{ ...init, payload: { token: 'wrong' } }]);
await report('a message of an unknown type', [init], [{ id: '7', type: 'start' }]);
await report('two operations with the same id', [init], [subscribe('{ slow }'), subscribe('{ slow }')]);
await report('a query with a syntax error', [init], [subscribe('{ slow')]);
await report('no subprotocol', [init], [], '');
await report('the subprotocol of subscriptions-transport-ws', [], [], 'graphql-ws');

server.close();
