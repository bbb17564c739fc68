import type { Asked, Messages, Root, Shard } from './format.ts';

const timeout = 2500;

/** How a file is asked for: `fetch`, or what stands in for it where there is no server. */
type Ask = (url: string, options: { signal: AbortSignal }) => Promise<Response>;

/** Reads the files of a language's exact index, each once. Every call fails after 2.5 seconds without an answer. */
export class IndexFiles {
  #folder: string;
  #ask: Ask;
  #asked = new Map<string, Promise<unknown>>();

  /** `folder` ends in a slash: `/search/en/`. */
  constructor(folder: string, ask: Ask = (url, options) => fetch(url, options)) {
    this.#folder = folder;
    this.#ask = ask;
  }

  root(): Promise<Root> {
    return this.#read('root') as Promise<Root>;
  }

  messages(): Promise<Messages> {
    return this.#read('messages') as Promise<Messages>;
  }

  asked(): Promise<Asked> {
    return this.#read('asked') as Promise<Asked>;
  }

  /** The shard in which a key stands if it stands anywhere. */
  async shardFor(key: string): Promise<Shard> {
    const { shards } = await this.root();
    let place = shards.findLastIndex((first) => first <= key);
    if (place === -1) place = 0;
    return this.#read(String(place)) as Promise<Shard>;
  }

  #read(name: string): Promise<unknown> {
    const known = this.#asked.get(name);
    if (known) return known;
    const asked = this.#ask(`${this.#folder}${name}.json`, { signal: AbortSignal.timeout(timeout) }).then(
      (response) => {
        if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
        return response.json() as Promise<unknown>;
      },
    );
    this.#asked.set(name, asked);
    // A later query tries again what failed.
    asked.catch(() => this.#asked.delete(name));
    return asked;
  }
}
