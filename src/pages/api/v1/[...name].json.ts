import type { APIRoute, GetStaticPaths } from 'astro';
import { apiFiles } from '../../../site/api/files.ts';
import { getHandbook } from '../../../site/handbook.ts';
import { bodyOf } from '../../../site/markdown-twin/bodies.ts';
import { surfaceFor } from '../../../site/surface.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const handbook = await getHandbook();
  const bodies = new Map(await Promise.all([...handbook.questions.keys()].map(async (id) => [id, await bodyOf('questions', id)] as const)));
  const files = apiFiles({ handbook, surface: surfaceFor(handbook), bodyOf: (id) => bodies.get(id)! });
  return files.map(({ name, data }) => ({ params: { name }, props: { data } }));
};

/** A file of the data for programs. */
export const GET: APIRoute<{ data: unknown }> = ({ props: { data } }) => new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
