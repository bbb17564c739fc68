// Rules of HAProxy that refuse a request, and what the client and the log get from each.
import { startHaproxy } from './shared/haproxy.ts';
import { head, send, statusLine } from './shared/raw.ts';

const rules = [
  'http-request deny',
  'http-request deny deny_status 429',
  'http-request tarpit',
  'http-request reject',
  'http-request auth realm staff',
];

for (const rule of rules) {
  const haproxy = await startHaproxy(rule, 'timeout tarpit 300ms');
  const answer = await send(haproxy.port, head('GET / HTTP/1.1', 'Host: a'));
  const { access } = await haproxy.stop();
  console.log(rule);
  console.log('  client ', statusLine(answer) || 'nothing');
  console.log('  access ', ...access);
}
