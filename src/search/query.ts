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

const filler = new Set(
  [
    'code',
    'codes',
    'status',
    'error',
    'errors',
    'close',
    'closed',
    'vs',
    'versus',
    'and',
    'or',
    'with',
    'the',
    'a',
  ].concat(['状态码', '关闭码', '错误码', '应答码', '错误', '代码', '与', '和', '对比', '区别']),
);
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
    words: others.filter((token) => !isCode(keyOf(token)) && !filler.has(token.toLowerCase())),
    isLine: tokens.length >= lineLength,
  };
}

/** Spaces, commas and slashes part tokens, and so does the border between Han text and digits: `错误码1006`. */
function splitTokens(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})(?=[\p{Number}a-z])|(?<=[\p{Number}a-z])(?=\p{Script=Han})/giu, ' ')
    .replace(/(?<=\d)\s*[–—]\s*(?=\d)/g, '-')
    .replace(/(?<=\d)vs\.?(?=\d)/gi, ' vs ')
    .split(/[\s,;:/()[\]"'<>=，。；：（）、]+/u)
    .filter((token) => token !== '');
}

function isCode(key: string): boolean {
  return /^(?:0x[0-9a-f]+|\d+(?:[.-]\d+)*)$/.test(key);
}

/** `0x3f3` is looked for as it stands and as 1011. */
function spellings(key: string): string[] {
  const number = /^(?:0x[0-9a-f]+|\d+)$/.test(key) ? String(Number(key)) : key;
  return [...new Set([key, number])];
}
