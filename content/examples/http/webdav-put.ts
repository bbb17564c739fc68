// Files that a client stores with PUT: a new one, one that exists, and a part of one.
import { askInTurn, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const nginx = await startNginx('location / { dav_methods PUT; }', '', {
  'html/old.txt': 'old',
  'html/part.txt': '0123456789',
});
const put = (path: string, ...fields: string[]) =>
  `${head(`PUT ${path} HTTP/1.1`, 'Host: a.example', 'Content-Length: 5', ...fields)}Hello`;
await askInTurn(
  nginx,
  {
    'a new file': put('/new.txt'),
    'a file that exists': put('/old.txt'),
    'a part of a file': put('/part.txt', 'Content-Range: bytes 0-4/10'),
  },
  ['Location'],
);
