// A request for a file that is not there.
import { startNginx } from './shared/nginx.ts';
import { head, send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('', '', { 'html/index.html': 'Hello' });
const answer = await send(nginx.port, head('GET /api/users HTTP/1.1', 'Host: a.example'));
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer));
console.log('access  ', ...access);
console.log('error   ', ...errors);
