import { codeToJson } from '../../../api.ts';
import { getBook } from '../../../content.ts';

export async function GET() {
  const { codes } = await getBook();
  return new Response(JSON.stringify({ version: 1, codes: [...codes.values()].map(codeToJson) }));
}
