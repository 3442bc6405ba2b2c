import type { APIRoute } from 'astro';
import { getHandbook } from '../site/handbook.ts';
import { markdownFile } from '../site/markdown-twin/response.ts';
import { tableTwin } from '../site/markdown-twin/table.ts';
import { surfaceFor } from '../site/surface.ts';

/** The table of transports as Markdown. */
export const GET: APIRoute = async () => {
  const handbook = await getHandbook();
  return markdownFile(tableTwin('transports', handbook, surfaceFor(handbook)));
};
