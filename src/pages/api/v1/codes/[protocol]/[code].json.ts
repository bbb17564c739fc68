import type { APIRoute } from 'astro';
import { codeToJson } from '../../../../../api.ts';
import { type Code, getBook } from '../../../../../content.ts';
import { sectionsOf } from '../../../../../sections.ts';

export async function getStaticPaths() {
  const { codes } = await getBook();
  return [...codes.values()].map((code) => ({
    params: { protocol: code.protocol.id, code: code.code },
    props: { code },
  }));
}

export const GET: APIRoute<{ code: Code }> = async ({ props: { code } }) => {
  const sections = { en: await sectionsOf(code, 'en'), 'zh-cn': await sectionsOf(code, 'zh-cn') };
  return new Response(JSON.stringify({ version: 1, ...codeToJson(code), sections }));
};
