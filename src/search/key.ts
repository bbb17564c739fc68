/**
 * What two spellings of one term have in common: `CLOSE_ABNORMAL`, `Close Abnormal` and `closeAbnormal` share a key.
 * Separators go, but not those between digits: `5.7.1` is not `571`, `4000-4999` not `40004999`.
 */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[–—](?=\d)/g, '-')
    .replace(/(?<=\d)([.-])(?=\d)|[^\p{Letter}\p{Number}]+/gu, '$1');
}

/** Whether there is Han text in it, which has no spaces between its words. */
export function holdsHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
