import { withoutFiller } from './filler.ts';
import type { RootProtocol } from './format.ts';
import { keyOf } from './key.ts';

/** What a query asks for. */
export interface Query {
  /** Protocols that it names; empty: all. */
  protocols: RootProtocol[];
  /** Numbers, ranges and dotted codes in it, as keys; hexadecimal numbers in decimal too. */
  codes: string[][];
  /** Key of everything that is not a protocol. */
  phrase: string;
  /** The same without filler such as "code" or "错误码". */
  words: string[];
  /** A pasted line: numbers in it are as likely times and addresses as codes. */
  isLine: boolean;
}

const lineLength = 7;

/** Reads a query. Anything may be typed or pasted; nothing in it is an error. */
export function readQuery(text: string, known: RootProtocol[]): Query {
  const tokens = splitTokens(text);
  const protocols: RootProtocol[] = [];
  const codes: string[][] = [];
  const others: string[] = [];
  for (const token of tokens) {
    const key = keyOf(token);
    const protocol = known.find(({ keys }) => keys.includes(key));
    if (protocol) protocols.push(protocol);
    else if (isCode(key)) codes.push(spellings(key));
    if (!protocol && key !== '') others.push(token);
  }
  return {
    protocols,
    codes,
    phrase: keyOf(others.join(' ')),
    words: others.filter((token) => !isCode(keyOf(token))).flatMap(withoutFiller),
    isLine: tokens.length >= lineLength,
  };
}

/** A time or a size: its number is no code. */
const quantity =
  /(?<![\d.-])\d+ *(?:seconds?|secs?|s|ms|minutes?|mins?|hours?|秒钟?|分钟|小时|[kmg]i?b)(?![\p{Letter}\p{Number}])/giu;

/**
 * Spaces, commas and slashes part tokens, and so does the border between Han text and digits: `错误码1006`. The scheme of
 * an address does not count: `wss://` names no protocol.
 */
function splitTokens(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/\b(?:https?|wss?):\/\//gi, ' ')
    .replace(quantity, ' ')
    .replace(/(?<=\p{Script=Han})(?=[\p{Number}a-z])|(?<=[\p{Number}a-z])(?=\p{Script=Han})/giu, ' ')
    .replace(/(?<=\d)\s*[–—]\s*(?=\d)/g, '-')
    .replace(/(?<=\d)vs\.?(?=\d)/gi, ' vs ')
    .split(/[\s,;:/()[\]"'<>=，。；：（）、]+/u)
    .filter((token) => token !== '');
}

function isCode(key: string): boolean {
  return /^(?:0x[0-9a-f]+|\d+(?:[.-]\d+)*)$/.test(key);
}

/** `0x3f3` is looked for as it stands and as 1011, `500.19` with the detail that IIS adds and without. */
function spellings(key: string): string[] {
  const status = /^([1-5]\d\d)\.\d{1,2}$/.exec(key)?.[1];
  if (status) return [key, status];
  const number = /^(?:0x[0-9a-f]+|\d+)$/.test(key) ? String(Number(key)) : key;
  return [...new Set([key, number])];
}
