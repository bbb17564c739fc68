import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { field, send, statusLine } from './raw.ts';
import { freePort, type Server, start } from './server.ts';

/** For `http`: the error log with the lines about what clients did wrong, which nginx leaves out by default. */
export const logInfo = 'error_log errors info;';

/**
 * nginx with one `server` block on a free port. `http` stands before that block. `files` are written to its folder
 * first; what is below `html/` is served where the block does not say otherwise.
 */
export async function startNginx(
  server: string,
  http = '',
  files: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort();
  return start(port, {
    command: 'nginx',
    args: ['-c', 'configuration', '-p', '.', '-e', 'errors'],
    configuration: (folder) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      return `
      daemon off;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      pid pid;
      worker_processes 1;
      error_log errors;
      events {}
      http {
        access_log access;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        root ${folder}/html;
        ${http}
        server {
          listen 127.0.0.1:${port}${/ssl_certificate /.test(server) ? ' ssl' : ''};
          ${server}
        }
      }`;
    },
    stopSignal: 'SIGQUIT',
    steady: (log) =>
      log
        // The connection with which `start` finds out that it listens.
        .replace(/^.* client closed connection while (?:waiting for request|SSL handshaking),.*\n/m, '')
        .replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d \[(\w+)\] \d+#\d+:(?: \*\d+)?/gm, '… [$1] …:'),
  });
}

/**
 * Sends requests to nginx one after the other, stops it, and prints below each one's name what the client got, of its
 * header fields those in `fields`, and the line in each log. Requests that leave a line in the error log need a
 * request line of their own if others leave none.
 */
export async function askInTurn(
  nginx: Server,
  requests: Record<string, string>,
  fields: string[] = [],
): Promise<void> {
  const asked: [name: string, request: string, answer: string][] = [];
  for (const [name, request] of Object.entries(requests))
    asked.push([name, request, await send(nginx.port, request)]);
  const { access, errors } = await nginx.stop();
  for (const [name, request, answer] of asked) {
    console.log(name);
    console.log('  client  ', statusLine(answer));
    for (const key of fields) {
      const value = field(answer, key).replace(`:${nginx.port}/`, ':…/');
      if (value) console.log(`           ${key}: ${value}`);
    }
    console.log('  access  ', access.shift());
    const error = errors.findIndex((line) => line.includes(`request: "${statusLine(request)}"`));
    if (error >= 0) console.log('  error   ', ...errors.splice(error, 1));
  }
}
