import type { APIRoute } from 'astro';
import { getBook, type Protocol } from '../../../../content.ts';
import { type Table, tables, tablesOf } from '../../../../tables.ts';

export async function getStaticPaths() {
  const { protocols } = await getBook();
  return protocols.flatMap((protocol) =>
    tablesOf(protocol).map((table) => ({
      params: { protocol: protocol.id, table },
      props: { protocol, table },
    })),
  );
}

export const GET: APIRoute<{ protocol: Protocol; table: Table }> = async ({ props }) => {
  const { recorded } = await getBook();
  return new Response(JSON.stringify(tables[props.table](props.protocol, recorded)));
};
