import { bundle } from '../../bundle.ts';

/** The search itself, loaded when a reader reaches for it. */
export const GET = async () =>
  new Response(await bundle('src/search/box.ts', 'esm'), { headers: { 'Content-Type': 'text/javascript' } });
