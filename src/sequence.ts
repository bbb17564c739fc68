/** What travels between two ends, written as the lines of a list and drawn by components/Sequence.astro. */

export const ends = ['client', 'proxy', 'server'] as const;
export type End = (typeof ends)[number];

export type Step =
  /** `client -> server: text`: arrives. `=>` is a close frame, `-x` is lost on the way. */
  | { kind: 'sends' | 'closes' | 'lost'; from: End; to: End; label: string }
  /** `server * text`: happens at one end, which is gone from then on. */
  | { kind: 'ends'; at: End; label: string }
  /** `server ! text`: happens at one end, which goes on. */
  | { kind: 'notes'; at: End; label: string }
  /** `client = text`: what that end reports. */
  | { kind: 'reports'; at: End; label: string }
  /** `... text`: time passes and nothing travels. */
  | { kind: 'pause'; label: string };

const arrows = { '->': 'sends', '=>': 'closes', '-x': 'lost' } as const;
const events = { '*': 'ends', '!': 'notes', '=': 'reports' } as const;

/**
 * Reads one line. Throws for one that fits no shape, naming the place that it stands at.
 * @param askedBy how an error names the page, such as `<Travels> on the page websocket 1006`
 */
export function readStep(line: string, askedBy: string): Step {
  const arrow = /^(\w+) (->|=>|-x) (\w+): (.+)$/.exec(line);
  if (arrow && isEnd(arrow[1]) && isEnd(arrow[3]) && arrow[4])
    return { kind: arrows[arrow[2] as keyof typeof arrows], from: arrow[1], to: arrow[3], label: arrow[4] };
  const event = /^(\w+) ([*!=]) (.+)$/.exec(line);
  if (event && isEnd(event[1]) && event[3])
    return { kind: events[event[2] as keyof typeof events], at: event[1], label: event[3] };
  const pause = /^(?:\.\.\.|…) ?(.+)$/.exec(line);
  if (pause?.[1]) return { kind: 'pause', label: pause[1] };
  throw new Error(
    `${askedBy}: "${line}" is no step. Expected "client -> server: text" (or =>, -x), "server * text" (or !, =) or "... text"; ends are ${ends.join(', ')}.`,
  );
}

/** The ends that take part, from left to right. */
export function endsOf(steps: Step[]): End[] {
  const named = new Set(
    steps.flatMap((step) => ('from' in step ? [step.from, step.to] : 'at' in step ? [step.at] : [])),
  );
  return ends.filter((end) => end !== 'proxy' || named.has(end));
}

function isEnd(word: string | undefined): word is End {
  return (ends as readonly (string | undefined)[]).includes(word);
}
