// A POST to a static file.
import { startNginx } from './shared/nginx.ts';
import { field, head, send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('', '', { 'html/orders.json': '[]' });
const answer = await send(
  nginx.port,
  head('POST /orders.json HTTP/1.1', 'Host: a.example', 'Content-Length: 0'),
);
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer));
console.log('allow   ', field(answer, 'Allow') || 'missing');
console.log('access  ', ...access);
console.log('error   ', ...(errors.length > 0 ? errors : ['nothing']));
