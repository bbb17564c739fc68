// Three ranges of a file of ten bytes: one in it, one that goes past its end, one that begins there.
import { askInTurn, startNginx } from './shared/nginx.ts';
import { head } from './shared/raw.ts';

const nginx = await startNginx('', '', { 'html/ten.txt': '0123456789' });
const get = (range: string) => head('GET /ten.txt HTTP/1.1', 'Host: a.example', `Range: ${range}`);
await askInTurn(
  nginx,
  { 'bytes=2-5': get('bytes=2-5'), 'bytes=8-20': get('bytes=8-20'), 'bytes=10-': get('bytes=10-') },
  ['Content-Range', 'Content-Length'],
);
