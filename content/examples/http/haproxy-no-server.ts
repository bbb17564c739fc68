// HAProxy has nobody to ask: no backend fits, the backend is empty, or its server is disabled.
import { startHaproxy } from './shared/haproxy.ts';
import { head, send, statusLine } from './shared/raw.ts';

const situations = {
  'no backend fits the request': 'use_backend shop if { path_beg /shop }\nbackend shop',
  'the backend has no server': 'default_backend shop\nbackend shop',
  'its only server is disabled': 'default_backend shop\nbackend shop\nserver one 127.0.0.1:1 disabled',
};

for (const [what, rest] of Object.entries(situations)) {
  const haproxy = await startHaproxy(rest);
  const answer = await send(haproxy.port, head('GET / HTTP/1.1', 'Host: a'));
  const { access } = await haproxy.stop();
  console.log(what);
  console.log('  client ', statusLine(answer), '/', /^[A-Z].*\.$/m.exec(answer)?.[0]);
  console.log('  access ', ...access);
}
