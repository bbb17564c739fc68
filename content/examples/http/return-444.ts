// Two clients ask a server that is told to close the connection without an answer.
import { once } from 'node:events';
import { get } from 'node:http';
import { curl } from './shared/curl.ts';
import { logInfo, startNginx } from './shared/nginx.ts';

const nginx = await startNginx('return 444;', logInfo);
const { errors: said, status } = await curl('--user-agent', '', `http://127.0.0.1:${nginx.port}/`);
const [error] = await once(get({ port: nginx.port, host: '127.0.0.1' }), 'error');
const { access, errors } = await nginx.stop();

console.log('curl    ', said.trim());
console.log('        ', `exit code ${status}`);
console.log('Node    ', `${error.code} ${error.message}`);
for (const line of access) console.log('access  ', line);
console.log('error   ', ...(errors.length > 0 ? errors : ['nothing']));
