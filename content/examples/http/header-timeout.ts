// A client that does not finish the head of its request; nginx waits for one second.
import { logInfo, startNginx } from './shared/nginx.ts';
import { send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('client_header_timeout 1s; location / { return 200; }', logInfo);
const answer = await send(nginx.port, 'GET / HTTP/1.1\r\nHost: a.example\r\n');
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer) || 'nothing');
console.log('access  ', ...access);
console.log('error   ', ...errors);
