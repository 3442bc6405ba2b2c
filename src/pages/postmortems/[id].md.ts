import type { APIRoute, GetStaticPaths } from 'astro';
import type { Postmortem } from '../../model/handbook.ts';
import { urls } from '../../model/urls.ts';
import { getHandbook } from '../../site/handbook.ts';
import { bodyOf } from '../../site/markdown-twin/bodies.ts';
import { caseTwin } from '../../site/markdown-twin/case.ts';
import { markdownFile } from '../../site/markdown-twin/response.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await getHandbook()).postmortems.values()].map((item) => ({ params: { id: item.id }, props: { item } }));

/** A case as Markdown. */
export const GET: APIRoute<{ item: Postmortem }> = async ({ props: { item } }) =>
  markdownFile(caseTwin(item, await bodyOf('postmortems', item.id), await getHandbook(), { file: urls.postmortemMarkdown(item.id) }));
