import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { codesShape, codeWithSectionsShape, librariesShape, proxiesShape, schemaPath } from '../../../api.ts';

const shapes = {
  codes: codesShape,
  code: codeWithSectionsShape,
  libraries: librariesShape,
  proxies: proxiesShape,
};

export const getStaticPaths = () => Object.keys(shapes).map((shape) => ({ params: { shape } }));

export const GET: APIRoute<never, { shape: keyof typeof shapes }> = ({ params, site }) => {
  const { $schema, ...schema } = z.toJSONSchema(shapes[params.shape]);
  const $id = new URL(schemaPath(params.shape), site).href;
  return new Response(JSON.stringify({ $schema, $id, ...schema }, null, 2));
};
