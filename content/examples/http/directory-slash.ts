// Requests for a directory whose URL lacks the slash at its end.
import { askInTurn, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const nginx = await startNginx('location = /films { absolute_redirect off; }', '', {
  'html/photos/index.html': '',
  'html/films/index.html': '',
});
await askInTurn(
  nginx,
  {
    GET: head('GET /photos HTTP/1.1', 'Host: a.example'),
    POST: head('POST /photos HTTP/1.1', 'Host: a.example', 'Content-Length: 0'),
    'GET with absolute_redirect off': head('GET /films HTTP/1.1', 'Host: a.example'),
  },
  ['Location'],
);
