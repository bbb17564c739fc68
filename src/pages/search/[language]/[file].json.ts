import type { APIRoute } from 'astro';
import { getBook } from '../../../content.ts';
import { type LanguageId, languages } from '../../../languages.ts';
import { exactIndex, messageIndex } from '../../../search/exact.ts';

/** The exact search index of each language: `root.json`, `messages.json` and numbered shards. */
export async function getStaticPaths() {
  const book = await getBook();
  return languages.flatMap(({ id: language }) => {
    const { root, shards } = exactIndex(book, language);
    const file = (name: string, content: object) => ({
      params: { language, file: name },
      props: { content },
    });
    return [
      file('root', root),
      file('messages', messageIndex(book, language)),
      ...shards.map((shard, index) => file(String(index), shard)),
    ];
  });
}

export const GET: APIRoute<{ content: object }, { language: LanguageId; file: string }> = ({ props }) =>
  new Response(JSON.stringify(props.content));
