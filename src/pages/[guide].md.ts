import type { APIRoute, GetStaticPaths } from 'astro';
import type { Guide } from '../model/handbook.ts';
import { urls } from '../model/urls.ts';
import { getHandbook } from '../site/handbook.ts';
import { bodyOf } from '../site/markdown-twin/bodies.ts';
import { guideTwin } from '../site/markdown-twin/guide.ts';
import { markdownFile } from '../site/markdown-twin/response.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await getHandbook()).guides.values()].map((guide) => ({ params: { guide: guide.id }, props: { guide } }));

/** A guide as Markdown. */
export const GET: APIRoute<{ guide: Guide }> = async ({ props: { guide } }) =>
  markdownFile(guideTwin(guide, await bodyOf('guides', guide.id), await getHandbook(), { file: urls.guideMarkdown(guide.id) }));
