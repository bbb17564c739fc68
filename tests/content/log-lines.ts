import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readJson } from '../site.ts';

/** A line that a program logged when an example ran, and the pages that it may lead to first. */
export interface LogLine {
  /** `…` stands for what differs from run to run. */
  text: string;
  paths: string[];
}

interface Proxies {
  faults: { answers: { code: string | null; log: string[] }[] }[];
}

interface Listed {
  examples: { name: string; codes: string[] }[];
}

/** The recorded lines that name a fault, of the table by proxy and of the outputs that have an error log. */
export function readLogLines(): LogLine[] {
  const lines = new Map<string, Set<string>>();
  const add = (text: string, path: string) => lines.set(text, (lines.get(text) ?? new Set()).add(path));
  for (const { answers } of (readJson('api/v1/proxies/http.json') as Proxies).faults)
    for (const { code, log } of answers)
      if (code && /\/(?:\w+-)?[45]\d\d$/.test(code)) for (const text of log) add(text, `/${code}/`);
  const { examples } = parse(readFileSync('content/examples/http/index.yaml', 'utf8')) as Listed;
  for (const { name, codes } of examples) {
    const output = readFileSync(`content/examples/http/${name}.out`, 'utf8');
    for (const [, status = '', text = ''] of output.matchAll(
      /^ *access {3}.*" (\d{3}) \d+ .*\n *error {4}(.*\[.*)$/gm,
    ))
      add(text, `/http/${codes[0]?.includes('-') ? codes[0] : status}/`);
  }
  return [...lines].map(([text, paths]) => ({ text, paths: [...paths] }));
}

/** As somebody else's log has it: other times, processes, addresses and names, and a request of that many letters. */
export function asElsewhere(text: string, requestLength: number): string {
  return text
    .replace(/^… \[(\w+)\] …:/, '2026/11/24 03:12:45 [$1] 31#31: *1042')
    .replace(/^\[…\] (\[\S+\]) \[…\]/, '[Tue Nov 24 03:12:45.123456 2026] $1 [pid 31:tid 140]')
    .replace(
      /^127\.0\.0\.1:… \[…\] front back\/\S+/,
      '198.51.100.7:50321 [24/Nov/2026:03:12:45.123] web~ app/node1',
    )
    .replace(/(?<=[ /])…(?=[ /])/g, '7')
    .replace('server: ,', 'server: shop.example.org,')
    .replaceAll('127.0.0.1:…', '192.0.2.9:8080')
    .replace(/host: "[^"…]+"/, 'host: "shop.example.org"')
    .replaceAll('client: 127.0.0.1', 'client: 198.51.100.7')
    .replace(/"(GET|POST) \/\S*/, `"$1 /${'basket/items/'.repeat(400).slice(0, requestLength)}`);
}
