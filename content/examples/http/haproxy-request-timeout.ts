// Clients that fall silent; HAProxy waits for 300 ms, for the content only with `option http-buffer-request`.
import { startHaproxy } from './shared/haproxy.ts';
import { send, statusLine } from './shared/raw.ts';

const requests = {
  'not one byte': '',
  'half a header': 'POST / HTTP/1.1\r\nHost: a\r\n',
  'half the content': 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhello',
};
const answers = `
  timeout http-request 300ms
  option http-buffer-request
  http-request return status 200`;

for (const [what, bytes] of Object.entries(requests)) {
  const haproxy = await startHaproxy(answers);
  const answer = await send(haproxy.port, bytes);
  const { access } = await haproxy.stop();
  console.log(what);
  console.log('  client ', statusLine(answer) || 'nothing');
  console.log('  access ', access[0] ?? 'no line');
}
