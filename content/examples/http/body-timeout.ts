// A client that announces ten bytes of content, sends five and then nothing; nginx waits for one second.
import { logInfo, startNginx } from './shared/nginx.ts';
import { head, send, statusLine } from './shared/raw.ts';
import { freePort } from './shared/server.ts';

const upstream = await freePort();
const nginx = await startNginx(
  `client_body_timeout 1s; location / { proxy_pass http://127.0.0.1:${upstream}; }`,
  logInfo,
);
const answer = await send(
  nginx.port,
  `${head('POST /orders HTTP/1.1', 'Host: a.example', 'Content-Length: 10')}hello`,
);
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer) || 'nothing');
console.log('access  ', ...access);
console.log('error   ', ...(errors.length > 0 ? errors : ['nothing']));
