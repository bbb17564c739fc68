// A request line that does not fit into one of nginx's buffers of 8 KiB.
import { logInfo, startNginx } from './shared/nginx.ts';
import { head, send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('location / { return 200; }', logInfo);
const answer = await send(
  nginx.port,
  head(`GET /search?ids=${'9'.repeat(9000)} HTTP/1.1`, 'Host: a.example'),
);
const { access, errors } = await nginx.stop();

const short = (line: string) => line.replace(/9{99,}/, '99…');
console.log('client  ', statusLine(answer));
console.log('access  ', ...access.map(short));
console.log('error   ', ...errors.map(short));
