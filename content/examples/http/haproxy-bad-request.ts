// Requests that HAProxy's parser refuses, with the log line of each.
import { startHaproxy } from './shared/haproxy.ts';
import { send, statusLine } from './shared/raw.ts';

const requests = {
  'a space in the path': 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n',
  'a space before the colon': 'GET / HTTP/1.1\r\nHost: a\r\nX-A : 1\r\n\r\n',
  'two different lengths': 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
  'the start of a TLS handshake': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
};

for (const [what, bytes] of Object.entries(requests)) {
  const haproxy = await startHaproxy('http-request return status 200');
  const answer = await send(haproxy.port, Buffer.from(bytes, 'latin1'));
  const { access } = await haproxy.stop();
  console.log(what);
  console.log('  client ', statusLine(answer));
  console.log('  access ', ...access);
}
