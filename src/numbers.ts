/** The numbers that a code or a range covers, both ends included; `0x10` counts as 16, `5.7.1` as no number. */
export function boundsOf(code: string): [first: number, last: number] | undefined {
  const match = /^(\d+|0x[0-9a-f]+)(?:-(\d+|0x[0-9a-f]+))?$/.exec(code);
  if (!match?.[1]) return undefined;
  return [Number(match[1]), Number(match[2] ?? match[1])];
}
