import { distance } from 'fastest-levenshtein';
import type { Shard } from './format.ts';

/** Shorter keys are too much like each other. */
const shortestKey = 7;

/** Places of the terms that differ from a key by one letter, by two if it is long; the nearest first. */
export function nearTerms(key: string, { terms }: Shard): number[] {
  if (key.length < shortestKey) return [];
  const most = key.length < 10 ? 1 : 2;
  return terms
    .filter(([term]) => Math.abs(term.length - key.length) <= most)
    .map(([term, places]) => ({ places, letters: distance(term, key) }))
    .filter(({ letters }) => letters <= most)
    .sort((a, b) => a.letters - b.letters)
    .flatMap(({ places }) => places);
}
