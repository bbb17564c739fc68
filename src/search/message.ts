/** Shortest run of a message's words that counts as a find; a query of fewer words asks for no message. */
export const shortestRun = 3;

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

/**
 * How well a message stands in a line: the length of the longest run of words that both have in the same order
 * without a gap, 0 where it is too short to mean anything.
 */
export function runLength(message: string[], line: string[]): number {
  let longest = 0;
  let previous: number[] = [];
  for (const word of line) {
    const current: number[] = [];
    message.forEach((other, index) => {
      current[index] = word === other ? (previous[index - 1] ?? 0) + 1 : 0;
      longest = Math.max(longest, current[index]);
    });
    previous = current;
  }
  return longest >= Math.min(shortestRun, message.length) ? longest : 0;
}
