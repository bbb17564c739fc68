import { freePort, type Server, start } from './server.ts';

/** Apache httpd on a free port; `rest` ends the configuration. Modules are looked for where Debian has them. */
export async function startApache(rest: string, modules = ['proxy', 'proxy_http']): Promise<Server> {
  const port = await freePort();
  return start(port, {
    command: 'apache2',
    args: ['-D', 'FOREGROUND', '-d', '.', '-f', 'configuration'],
    configuration: (folder) => `
      ServerRoot ${folder}
      ServerName localhost
      Listen 127.0.0.1:${port}
      User nobody
      Group nogroup
      PidFile pid
      DefaultRuntimeDir .
      Mutex file:${folder} default
      ${['mpm_event', 'authz_core', ...modules].map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n      ')}
      ErrorLog errors
      CustomLog access "%h %l %u %t \\"%r\\" %>s %O"
      ${rest}
`,
    stopSignal: 'SIGWINCH',
    steady: (log) => log.replace(/^\[[^\]]+\] (\[\w+:\w+\]) \[pid \d+:tid \d+\]/gm, '[…] $1 […]'),
  });
}
