// A request without TLS to a port on which nginx speaks TLS.
import { selfSigned } from './shared/certificate.ts';
import { logInfo, startNginx } from './shared/nginx.ts';
import { head, send, statusLine, title } from './shared/raw.ts';

const nginx = await startNginx('ssl_certificate server.pem; ssl_certificate_key server.pem;', logInfo, {
  'server.pem': selfSigned(),
  'html/index.html': 'Hello',
});
const answer = await send(nginx.port, head('GET / HTTP/1.1', 'Host: a.example'));
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer));
console.log('page    ', title(answer));
console.log('access  ', ...access);
console.log('error   ', ...errors);
