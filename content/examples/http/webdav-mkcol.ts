// Four requests for a new folder: a good one, one without the slash, one with content, one for a folder that exists.
import { askInTurn, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const nginx = await startNginx('location / { dav_methods MKCOL; }', '', { 'html/old/a.txt': '' });
await askInTurn(
  nginx,
  {
    'a new folder': head('MKCOL /new/ HTTP/1.1', 'Host: a.example'),
    'without the slash': head('MKCOL /2026 HTTP/1.1', 'Host: a.example'),
    'with content': `${head('MKCOL /2027/ HTTP/1.1', 'Host: a.example', 'Content-Length: 6')}<xml/>`,
    'a folder that exists': head('MKCOL /old/ HTTP/1.1', 'Host: a.example'),
  },
  ['Location'],
);
