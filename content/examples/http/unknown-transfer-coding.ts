// A request that announces its content in a transfer coding that nginx does not know.
import { logInfo, startNginx } from './shared/nginx.ts';
import { head, send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('location / { return 200; }', logInfo);
const answer = await send(
  nginx.port,
  head('POST / HTTP/1.1', 'Host: a.example', 'Transfer-Encoding: gzip, chunked'),
);
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer));
console.log('access  ', ...access);
console.log('error   ', ...errors);
