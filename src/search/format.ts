/** The files that the search reads in the browser, written by src/pages/search/ when the site is built. */

/** A page that the exact index can name: path without base and language, number, title, outcome. */
export type Record = [path: string, label: string, title: string, outcome: string];

/** The first file: what is needed to read a query, and where the terms are. */
export interface Root {
  protocols: RootProtocol[];
  /** What the search says of its results, in the page's language; `{…}` is filled in. */
  words: SearchWords;
  /** First key of each shard, in the order of their numbers. */
  shards: string[];
}

export interface RootProtocol {
  id: string;
  name: string;
  /** Keys of the names that people type for it. */
  keys: string[];
  /** Written ranges: numbers without a page of their own belong to one of them. */
  ranges: [first: number, last: number, record: Record][];
}

/** A part of the exact index: terms by key in ascending order, each with the places of its records. */
export interface Shard {
  records: Record[];
  terms: [key: string, records: number[]][];
}

/** The words of one message and the pages that it leads to, the likeliest first. */
export interface Messages {
  records: Record[];
  messages: [words: string, records: number[]][];
}

/** Wordings of readers' questions and the pages that answer them, the longest first: lower-case words, or a key with Han text. */
export interface Asked {
  records: Record[];
  wordings: [wording: string, records: number[]][];
}

export interface SearchWords {
  done: string;
  empty: string;
  /** A number without a code, inside of a written range and outside of all. */
  inRange: string;
  outside: string;
  /** The word index is missing. */
  noWords: string;
}
