import type { Asked, Record } from './format.ts';
import { holdsHan, keyOf } from './key.ts';
import { wordsOf } from './message.ts';
import { pick } from './records.ts';

/** Pages whose readers word their trouble like this, those of the longest wording first. */
export function pagesAskedFor(text: string, { records, wordings }: Asked): Record[] {
  const words = new Set(wordsOf(text));
  const key = keyOf(text);
  return wordings
    .filter(([wording]) => standsIn(wording, words, key))
    .flatMap(([, places]) => pick(records, places));
}

/** Han wordings stand in the query without a gap, others word by word in any order, in the plural too. */
function standsIn(wording: string, words: Set<string>, key: string): boolean {
  if (holdsHan(wording)) return key.includes(wording);
  return wording.split(' ').every((word) => words.has(word) || words.has(`${word}s`));
}
