import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { codesShape, codeWithSectionsShape, schemaPath } from '../../../api.ts';

const shapes = { codes: codesShape, code: codeWithSectionsShape };

export const getStaticPaths = () => [{ params: { shape: 'codes' } }, { params: { shape: 'code' } }];

export const GET: APIRoute<never, { shape: keyof typeof shapes }> = ({ params, site }) => {
  const { $schema, ...schema } = z.toJSONSchema(shapes[params.shape]);
  const $id = new URL(schemaPath(params.shape), site).href;
  return new Response(JSON.stringify({ $schema, $id, ...schema }, null, 2));
};
