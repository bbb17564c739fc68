import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { getBook } from '../../../content.ts';
import { type LanguageId, languages } from '../../../languages.ts';
import { askedIndex, exactIndex, messageIndex } from '../../../search/exact.ts';

/** The exact search index of each language: `root.json`, `messages.json`, `asked.json` and numbered shards. */
export async function getStaticPaths() {
  const book = await getBook();
  const asked = await getCollection('asked');
  return languages.flatMap(({ id: language }) => {
    const { root, shards } = exactIndex(book, language);
    const file = (name: string, content: object) => ({
      params: { language, file: name },
      props: { content },
    });
    return [
      file('root', root),
      file('messages', messageIndex(book, language)),
      file('asked', askedIndex(book, language, asked)),
      ...shards.map((shard, index) => file(String(index), shard)),
    ];
  });
}

export const GET: APIRoute<{ content: object }, { language: LanguageId; file: string }> = ({ props }) =>
  new Response(JSON.stringify(props.content));
