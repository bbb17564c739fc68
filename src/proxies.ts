/** What a recorded output says of each proxy in front of a faulty upstream, for the table by proxy. */

/** What one proxy made of the fault. */
export interface ProxyAnswer {
  /** `nginx` */
  proxy: string;
  /** What the client got: `502 Bad Gateway`, `200 OK, cut off`, `nothing`. */
  client: string;
  /** The status in the proxy's access log; none where it wrote no line. */
  status: string | undefined;
  /** The lines of its log that name the fault; `…` stands for what differs from run to run. */
  log: string[];
}

/** The proxies that take part in any of the rows, in the order in which they first appear. */
export function proxiesIn(rows: { answers: ProxyAnswer[] }[]): string[] {
  return [...new Set(rows.flatMap(({ answers }) => answers.map(({ proxy }) => proxy)))];
}

/**
 * Reads the output of a program that compares proxies: a line with the proxy's name, then what the client got, the
 * status in the access log, and lines of the log. Throws for a line that does not fit, naming the file and the line.
 */
export function readAnswers(output: string, file: string): ProxyAnswer[] {
  const answers: ProxyAnswer[] = [];
  for (const [index, line] of output.trimEnd().split('\n').entries()) {
    const [, key, value = ''] = /^ {2}(client|status|log) +(.*)$/.exec(line) ?? [];
    const answer = answers.at(-1);
    if (!key && /^\S/.test(line)) answers.push({ proxy: line, client: '', status: undefined, log: [] });
    else if (!answer || !key)
      throw new Error(
        `${file}: line ${index + 1} is "${line}". Expected the name of a proxy, or "  client  …", "  status  …", "  log     …". Correct the program and record it anew.`,
      );
    else if (key === 'client') answer.client = value;
    else if (key === 'status') answer.status = /^\d{3}$/.test(value) ? value : undefined;
    else if (value !== 'none') answer.log.push(value);
  }
  return answers;
}
