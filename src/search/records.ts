import type { Record } from './format.ts';

/** Whether a record names a page that compares two codes. */
export function isComparison([path]: Record): boolean {
  return path.startsWith('compare/');
}

/** The records at these places. */
export function pick(records: Record[], places: number[]): Record[] {
  return places.map((place) => records[place]).filter((record) => record !== undefined);
}

/** Each page once, where it stands first. */
export function once(records: Record[]): Record[] {
  const seen = new Set<string>();
  return records.filter(([path]) => !seen.has(path) && seen.add(path));
}
