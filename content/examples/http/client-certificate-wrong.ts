// A client shows a certificate that the server does not trust.
import { connect } from 'node:tls';
import { selfSigned } from './shared/certificate.ts';
import { logInfo, startNginx } from './shared/nginx.ts';
import { head, send, statusLine, title } from './shared/raw.ts';

const server = selfSigned();
const client = selfSigned();
const nginx = await startNginx(
  `ssl_certificate server.pem; ssl_certificate_key server.pem;
   ssl_verify_client on; ssl_client_certificate server.pem;`,
  logInfo,
  { 'server.pem': server, 'html/index.html': 'Hello' },
);
const socket = connect({ port: nginx.port, host: '127.0.0.1', ca: server, key: client, cert: client });
const answer = await send(socket, head('GET / HTTP/1.1', 'Host: a.example'));
const { access, errors } = await nginx.stop();

console.log('client  ', statusLine(answer));
console.log('page    ', title(answer));
console.log('access  ', ...access);
console.log('error   ', ...errors);
