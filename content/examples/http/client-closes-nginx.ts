// A client that leaves while the upstream is at work; then the same where nginx is told not to mind.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { logInfo, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const upstream = createServer().listen(0, '127.0.0.1');
await once(upstream, 'listening');
const { port } = upstream.address() as AddressInfo;

for (const ignore of ['off', 'on']) {
  const nginx = await startNginx(
    `location / { proxy_ignore_client_abort ${ignore}; proxy_pass http://127.0.0.1:${port}; }`,
    logInfo,
  );
  const client = connect(nginx.port, '127.0.0.1');
  client.write(head('GET /report HTTP/1.1', 'Host: a.example'));
  const [, response] = (await once(upstream, 'request')) as [IncomingMessage, ServerResponse];
  client.destroy();
  await once(client, 'close');
  if (ignore === 'on') response.setHeader('Content-Length', 4).end('done');
  await once(response, 'close');
  const { access, errors } = await nginx.stop();

  console.log(`proxy_ignore_client_abort ${ignore}`);
  console.log('  upstream', response.writableFinished ? 'answered' : 'lost its connection');
  console.log('  access  ', ...access);
  console.log('  error   ', ...(errors.length > 0 ? errors : ['nothing']));
}
upstream.close();
