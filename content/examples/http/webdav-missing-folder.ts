// A folder and a file are to be made inside a folder that does not exist.
import { askInTurn, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const nginx = await startNginx('location / { dav_methods PUT MKCOL; }', '', { 'html/index.html': '' });
await askInTurn(nginx, {
  MKCOL: head('MKCOL /2026/11/ HTTP/1.1', 'Host: a.example'),
  PUT: `${head('PUT /2026/a.txt HTTP/1.1', 'Host: a.example', 'Content-Length: 5')}Hello`,
});
