// A directory without an index page, and a path that a rule denies to everybody.
import { askInTurn, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const nginx = await startNginx('location /internal/ { deny all; }', '', {
  'html/photos/1.jpg': '',
  'html/internal/report.txt': '',
});
await askInTurn(nginx, {
  'no index page': head('GET /photos/ HTTP/1.1', 'Host: a.example'),
  'denied by a rule': head('GET /internal/report.txt HTTP/1.1', 'Host: a.example'),
});
