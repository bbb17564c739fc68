// Requests for a file: one without a condition, and four with a false one on its ETag or its time.
import { startNginx } from './shared/nginx.ts';
import { field, head, send, statusLine } from './shared/raw.ts';

const nginx = await startNginx('', '', { 'html/page.html': 'Hello' });
const get = (...fields: string[]) =>
  send(nginx.port, head('GET /page.html HTTP/1.1', 'Host: a.example', ...fields));
const file = await get();
const answers = {
  'no condition': file,
  'If-None-Match: the ETag of the file': await get(`If-None-Match: ${field(file, 'ETag')}`),
  'If-Modified-Since: the time of the file': await get(`If-Modified-Since: ${field(file, 'Last-Modified')}`),
  'If-Match: another ETag': await get('If-Match: "1"'),
  'If-Unmodified-Since: an earlier time': await get('If-Unmodified-Since: Wed, 01 Jan 2020 00:00:00 GMT'),
};
const { access } = await nginx.stop();

for (const [condition, answer] of Object.entries(answers)) {
  console.log(condition);
  console.log('  client  ', statusLine(answer));
  console.log('  access  ', access.shift());
}
