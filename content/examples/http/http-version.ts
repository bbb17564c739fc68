// Three request lines with a version of HTTP that is not 1.0 or 1.1.
import { askInTurn, logInfo, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

await askInTurn(await startNginx('location / { return 200; }', logInfo), {
  'HTTP/2.0': head('GET / HTTP/2.0', 'Host: a.example'),
  'HTTP/0.9': head('GET / HTTP/0.9', 'Host: a.example'),
  'HTTP/1.2': head('GET / HTTP/1.2', 'Host: a.example'),
});
