import { librariesToJson, proxiesToJson } from './api.ts';
import type { Book, Protocol } from './content.ts';

/** The tables that are made of a protocol's recorded runs, with what their JSON holds. */
export const tables = { libraries: librariesToJson, proxies: proxiesToJson } satisfies Record<
  string,
  (protocol: Protocol, recorded: Book['recorded']) => object
>;

export type Table = keyof typeof tables;

/** The tables that a protocol has rows for. */
export function tablesOf({ situations, faults }: Protocol): Table[] {
  return [
    ...(situations.length > 0 ? ['libraries' as const] : []),
    ...(faults.length > 0 ? ['proxies' as const] : []),
  ];
}
