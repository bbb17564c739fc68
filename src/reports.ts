/** What a recorded output says of each library that took part, for the table by library. */

/** One thing that a side reported, such as `close 1006 ""`. */
export interface Item {
  /** `close`, `error`, `throws`, `wasClean`, `still open` … */
  kind: string;
  /** The close code, where the item is one. */
  code?: number;
  /** The reason of a close frame, or the message of an error or an exception. */
  text?: string;
  /** The class of an error or an exception, or a value such as `true`. */
  name?: string;
}

/** What both sides of one library's run reported. */
export interface Cell {
  /** `ws`, without the role */
  library: string;
  /** The side that the library was on; none where it has only one. */
  role: 'client' | 'server' | undefined;
  itself: Item[];
  otherEnd: Item[];
}

export interface Row {
  cells: Cell[];
}

/** Words of items that are no names of a program; `ui.yaml` has them in each language. */
export const reportWords = [
  'still open',
  'message delivered',
  'no close frame',
  'no report',
  'process ends',
  'killed',
  'reset sent',
] as const;

/** The libraries that take part in any of the rows, in the order in which they first appear. */
export function librariesIn(rows: Row[]): string[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.map(({ library }) => library)))];
}

/** The one item that says most: the code, else a word such as `still open`, else the first. */
export function briefly(items: Item[]): Item | undefined {
  return (
    items.find(({ code }) => code !== undefined) ??
    items.find(({ kind }) => (reportWords as readonly string[]).includes(kind)) ??
    items[0]
  );
}

const shapes: [RegExp, (match: string[]) => Item][] = [
  [/^close (\d+) "(.*)"$/, ([, code, text]) => ({ kind: 'close', code: Number(code), text: text ?? '' })],
  [/^close_code (\d+)$/, ([, code]) => ({ kind: 'close_code', code: Number(code) })],
  [/^wasClean (true|false)$/, ([, name]) => ({ kind: 'wasClean', name: name ?? '' })],
  [/^error event$/, () => ({ kind: 'error event' })],
  [/^error "(.*)"$/, ([, text]) => ({ kind: 'error', text: text ?? '' })],
  [/^(throws|exception) (\w+) "(.*)"$/, ([, kind = '', name = '', text = '']) => ({ kind, name, text })],
];

/**
 * Reads the output of a program that compares libraries: a line with the library and its role, then what it reports
 * itself and what the other end reports. Throws for a line that does not fit, naming the file and the line.
 */
export function readRow(output: string, file: string): Row {
  const cells: Cell[] = [];
  for (const [index, line] of output.trimEnd().split('\n').entries()) {
    const mistake = (expected: string) =>
      new Error(
        `${file}: line ${index + 1} is "${line}". Expected ${expected}. Correct the program and record it anew.`,
      );
    const side = /^ {2}(itself|other end) +(.*)$/.exec(line);
    if (side) {
      const items = itemsOf(side[2] ?? '');
      const cell = cells.at(-1);
      if (!items || !cell)
        throw mistake(`items such as close 1006 "", wasClean false, or ${reportWords.join(', ')}`);
      if (side[1] === 'itself') cell.itself = items;
      else cell.otherEnd = items;
    } else {
      const head = /^(\S.*?)(?: (client|server))?$/.exec(line);
      if (!head?.[1]) throw mistake('the name of a library, or "  itself     …", or "  other end  …"');
      const role = head[2] === 'client' || head[2] === 'server' ? head[2] : undefined;
      cells.push({ library: head[1], role, itself: [], otherEnd: [] });
    }
  }
  return { cells };
}

/** The items of one line, or `undefined` where one of them is unknown. Commas inside of quotes do not part items. */
function itemsOf(line: string): Item[] | undefined {
  const parts = line.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? [];
  const items = parts.map((part) => itemOf(part.trim()));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function itemOf(text: string): Item | undefined {
  if ((reportWords as readonly string[]).includes(text)) return { kind: text };
  for (const [shape, make] of shapes) {
    const match = shape.exec(text);
    if (match) return make([...match]);
  }
  return undefined;
}
