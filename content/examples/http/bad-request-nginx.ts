// Three requests that break rules of HTTP/1.1: no Host, two Host lines, a space before the colon of a field.
import { askInTurn, logInfo, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

await askInTurn(await startNginx('location / { return 200; }', logInfo), {
  'no Host': head('GET / HTTP/1.1'),
  'two Host lines': head('GET / HTTP/1.1', 'Host: a.example', 'Host: a.example'),
  'space before the colon': head('GET / HTTP/1.1', 'Host: a.example', 'X-Id : 7'),
});
