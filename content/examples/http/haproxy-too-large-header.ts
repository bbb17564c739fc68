// The largest request header that HAProxy takes with its usual buffer, and one byte more.
import { startHaproxy } from './shared/haproxy.ts';
import { head, send, statusLine } from './shared/raw.ts';

for (const size of [15236, 15237]) {
  const haproxy = await startHaproxy('http-request return status 200');
  const request = head('GET / HTTP/1.1', 'Host: a', `Cookie: ${'x'.repeat(size)}`);
  const answer = await send(haproxy.port, request);
  const { access } = await haproxy.stop();
  console.log(`a cookie of ${size} bytes, a header of ${request.length}`);
  console.log('  client ', statusLine(answer));
  console.log('  access ', ...access);
}
