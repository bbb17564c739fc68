/** A vendor's code such as `nginx-499`, parted into the vendor's prefix and the number; any other code has no prefix. */
export function splitVendor(code: string): { prefix: string | undefined; number: string } {
  const [, prefix, number = code] = /^([a-z]+)-(\d+)$/.exec(code) ?? [];
  return { prefix, number };
}

/**
 * The numbers that a code or a range covers, both ends included; `0x10` counts as 16, a vendor's `nginx-499` as 499,
 * `5.7.1` as no number.
 */
export function boundsOf(code: string): [first: number, last: number] | undefined {
  const match = /^(\d+|0x[0-9a-f]+)(?:-(\d+|0x[0-9a-f]+))?$/.exec(splitVendor(code).number);
  if (!match?.[1]) return undefined;
  return [Number(match[1]), Number(match[2] ?? match[1])];
}
