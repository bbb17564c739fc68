// A cookie that does not fit into one of nginx's buffers of 8 KiB: with the page of nginx, then of the operator.
import { logInfo, startNginx } from './shared/nginx.ts';
import { head, send, statusLine, title } from './shared/raw.ts';

for (const setting of ['', 'error_page 494 =431 /large.html;']) {
  const nginx = await startNginx(setting, logInfo, {
    'html/large.html': '<title>Delete the cookies of this site</title>',
  });
  const answer = await send(
    nginx.port,
    head('GET / HTTP/1.1', 'Host: a.example', `Cookie: cart=${'9'.repeat(9000)}`),
  );
  const { access, errors } = await nginx.stop();
  console.log(setting || 'default');
  console.log('  client  ', statusLine(answer).trim());
  console.log('  page    ', title(answer));
  console.log('  access  ', ...access);
  console.log('  error   ', ...errors.map((line) => line.replace(/9{99,}/, '99…')));
}
