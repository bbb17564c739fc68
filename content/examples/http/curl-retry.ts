// Which answers `curl --retry 1` asks for again, alone and with two more options.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { curl } from './shared/curl.ts';

const codes = [400, 401, 403, 404, 408, 409, 425, 429, 500, 501, 502, 503, 504, 505, 520, 522, 524];
const variants = {
  '--retry 1': [],
  'and --retry-all-errors': ['--retry-all-errors'],
  'and --fail': ['--retry-all-errors', '--fail'],
};

const server = createServer(({ url }, response) => {
  requests.push(url);
  response.writeHead(Number(url?.slice(-3))).end();
}).listen(0, '127.0.0.1');
const requests: (string | undefined)[] = [];
await once(server, 'listening');

async function ask(path: string, options: string[]) {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const { status } = await curl('--retry', '1', '--retry-delay', '1', ...options, url);
  const times = requests.filter((request) => request === path).length;
  return `${times > 1 ? 'again' : 'once'}, exit ${status}`;
}
const columns = await Promise.all(
  Object.entries(variants).map(([name, options], at) =>
    Promise.all(codes.map((code) => ask(`/${at}/${code}`, options))).then((cells) => [name, ...cells]),
  ),
);
server.close();
for (const [row, code] of ['   ', ...codes].entries())
  console.log([code, ...columns.map((cells) => cells[row]?.padEnd(22))].join('  ').trimEnd());
