import type { APIRoute } from 'astro';
import { proxiesToJson } from '../../../../api.ts';
import { getBook, type Protocol } from '../../../../content.ts';

export async function getStaticPaths() {
  const { protocols } = await getBook();
  return protocols
    .filter(({ faults }) => faults.length > 0)
    .map((protocol) => ({ params: { protocol: protocol.id }, props: { protocol } }));
}

export const GET: APIRoute<{ protocol: Protocol }> = async ({ props }) => {
  const { recorded } = await getBook();
  return new Response(JSON.stringify(proxiesToJson(props.protocol, recorded)));
};
