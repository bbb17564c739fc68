// A request whose content is larger than nginx allows.
import { startNginx } from './shared/nginx.ts';
import { send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('client_max_body_size 1k; location / { return 200; }');
const head = 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 2048\r\n\r\n';
const answer = await send(nginx.port, head + 'x'.repeat(2048));
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer));
console.log('access  ', ...access);
console.log('error   ', ...errors);
