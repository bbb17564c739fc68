// Three requests at once where one in a minute is allowed; the third to a location that has its own status for it.
import { startNginx } from './shared/nginx.ts';
import { send } from './shared/raw.ts';

const nginx = await startNginx(
  'limit_req zone=one; location /api/ { limit_req_status 429; }',
  'limit_req_zone $binary_remote_addr zone=one:1m rate=1r/m;',
  { 'html/page': '', 'html/api/orders': '' },
);
const requests = ['/page', '/page', '/api/orders'].map(
  (path) => `GET ${path} HTTP/1.1\r\nHost: a.example\r\n`,
);
const answer = await send(nginx.port, `${requests.join('\r\n')}Connection: close\r\n\r\n`);
const { access, errors } = await nginx.stop();

for (const [line] of answer.matchAll(/^HTTP.*/gm)) console.log('client  ', line);
for (const line of access) console.log('access  ', line);
for (const line of errors) console.log('error   ', line);
