import { type RequestOptions, request } from 'node:http';
import { startApache } from './apache.ts';
import { startHaproxy } from './haproxy.ts';
import { startNginx } from './nginx.ts';

/** What a situation needs beside the usual configuration. */
interface Settings {
  /** How the proxies speak with the upstream. */
  scheme?: 'http' | 'https';
  /** Directives for nginx's `location`. */
  nginx?: string;
  /** The content of nginx's `upstream` block; as a rule one server. */
  nginxServers?: string;
  /** Parameters for HAProxy's `server`; further lines are directives for its backend. */
  haproxy?: string;
  /** Directives for Apache httpd. */
  apache?: string;
  /** Parameters for Apache's `ProxyPass`. */
  apacheServer?: string;
  /** Modules of Apache beside those for HTTP. */
  apacheModules?: string[];
  /** What the client does, and what it got; as a rule it asks once. What counts is what it gets for `/`. */
  visit?: (port: number) => Promise<string>;
}

/**
 * Puts nginx, HAProxy and Apache httpd in front of an upstream on 127.0.0.1 and asks each for a page. Prints what the
 * client got, the status in the proxy's access log, and the lines that name the fault. Each proxy waits one second.
 */
export async function compareProxies(upstreamPort: number, settings: Settings = {}): Promise<void> {
  const upstream = `127.0.0.1:${upstreamPort}`;
  const { scheme = 'http', nginx = '', nginxServers = `server ${upstream};`, visit = ask } = settings;
  const { haproxy = '', apache = '', apacheServer = '', apacheModules = [] } = settings;
  const proxies = {
    nginx: () =>
      startNginx(
        `
        location / {
          proxy_connect_timeout 1s;
          proxy_read_timeout 1s;
          proxy_pass ${scheme}://back;
          ${nginx}
        }`,
        `upstream back { ${nginxServers} }`,
      ),
    HAProxy: () =>
      startHaproxy(`
        default_backend back
      backend back
        server up ${upstream} ${haproxy}`),
    'Apache httpd': () =>
      startApache(
        `
        ProxyTimeout 1
        ${apache}
        ProxyPass / ${scheme}://${upstream}/ ${apacheServer}`,
        ['proxy', 'proxy_http', ...apacheModules],
      ),
  };
  for (const [name, startProxy] of Object.entries(proxies)) {
    const proxy = await startProxy();
    const answer = await visit(proxy.port);
    const { access, errors } = await proxy.stop();
    const visited = access.findLast((line) => /"[A-Z]+ \/ /.test(line)) ?? 'none';
    const faults = errors.filter((line) => /\[(?:(?:\w+:)?(?:crit|error)|proxy_http:warn)\]/.test(line));
    const checks = access.filter((line) => /^(?:Server|backend) /.test(line));
    console.log(name);
    console.log(`  client  ${answer}`);
    console.log(`  status  ${/ (\d{3}|-1) \d+(?: |$)/.exec(visited)?.[1] ?? 'none'}`);
    for (const line of faults.length > 0 ? faults : [...checks, visited]) {
      // In HAProxy's line: how many others had not been answered yet.
      console.log(`  log     ${line.replace(/(?<=…\/…\/)\d+(?=\/)/, '…')}`);
    }
  }
}

/** Asks for a page and says what came: the status line, and whether the content was whole. */
export function ask(port: number, options: RequestOptions = {}): Promise<string> {
  return new Promise((resolve) => {
    const usual = { port, host: '127.0.0.1', agent: false, maxHeaderSize: 65536 };
    const asked = request({ ...usual, ...options }, (response) => {
      const status = `${response.statusCode} ${response.statusMessage}`;
      response.resume();
      response.once('close', () => resolve(response.complete ? status : `${status}, cut off`));
    });
    asked.once('error', () => resolve('nothing'));
    asked.end();
  });
}
