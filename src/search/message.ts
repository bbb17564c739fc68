/** Shortest run of a message's words that counts as a find; a query of fewer words asks for no message. */
export const shortestRun = 3;

/** A run of this many words says more than any number in the query. */
export const tellingRun = 5;

/** Places at which logs and reports hold the status. */
const statusPlaces = [
  // Behind the request: the common log format, and Envoy's with its flags.
  /"[A-Z]+ [^"]*" (\d{3}) (?:\d+|-|[A-Z]{2,}(?:,[A-Z]{2,})*)(?!\S)/,
  // Behind the three times of an AWS load balancer.
  /(?: -?[\d.]+){3} (\d{3}) (?:\d{3}|-) \d+ \d+ "/,
  // What clients say: axios, browsers, boto, .NET, curl, Python requests, aiohttp.
  /status (?:code:? |of )(\d{3})(?!\d)/i,
  /\((\d{3})\) when calling /,
  /(?:indicate success|returned error|Client Error|Server Error): (\d{3})(?!\d)/i,
  /(?<!\d)(\d{3}) (?:Client|Server) Error: /,
  /: (\d{3}), message=/,
  // Behind HAProxy's timers.
  /(?:[-+\d…]+\/){4}[-+\d…]+ (\d{3}) \+?\d+ \S+ \S+ [A-Za-z-]{4} \d+\//,
];

/** The status that a line of an access log records or a client reports, where it is one. */
export function statusIn(line: string): string | undefined {
  return statusPlaces.map((place) => place.exec(line)?.[1]).find((status) => status !== undefined);
}

/**
 * The words of a log line, for comparing: case and punctuation go, `…` (a part that varies) and separators split.
 * Han text has no spaces, so each of its characters counts as a word.
 */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[\p{Letter}\p{Number}_']+/gu) ?? []
  );
}

/** Whether a word alone says which message is meant: `ah01102`, `err_too_many_redirects`. */
export function isIdentifier(word: string): boolean {
  return /^(?=.*\p{Letter})(?=.*[\d_]).{6,}$/u.test(word);
}

/** Words that say nothing by themselves: a run of them alone is no find. */
const common = new Set(
  'http https status code codes error response request for the a of to in is at with'.split(' '),
);

/** How well a message stands in a line. */
export interface Match {
  /** Weight of the line's words that stand in runs which both have. */
  weight: number;
  /** Length of the longest of these runs, 0 where none is long enough to mean anything. */
  run: number;
}

/** Runs are words that a message and a line have in the same order without a gap. */
export function matchOf(
  message: string[],
  line: string[],
  weightOf: (word: string) => number = () => 1,
): Match {
  const shortest = Math.min(shortestRun, message.length);
  const match = { weight: 0, run: 0 };
  let counted = -1;
  let previous: number[] = [];
  for (const [place, word] of line.entries()) {
    const current: number[] = [];
    for (let index = message.indexOf(word); index !== -1; index = message.indexOf(word, index + 1)) {
      const run = (previous[index - 1] ?? 0) + 1;
      current[index] = run;
      if (run < shortest && !isIdentifier(word)) continue;
      if (line.slice(place - run + 1, place + 1).every((part) => common.has(part))) continue;
      match.run = Math.max(match.run, run);
      for (const counts of line.slice(Math.max(place - run, counted) + 1, place + 1))
        match.weight += weightOf(counts);
      counted = place;
    }
    previous = current;
  }
  return match;
}
