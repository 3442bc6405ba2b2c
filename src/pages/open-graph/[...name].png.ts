import type { APIRoute, GetStaticPaths } from 'astro';
import { getHandbook } from '../../site/handbook.ts';
import type { Card } from '../../site/open-graph/card.ts';
import { siteCards } from '../../site/open-graph/cards.ts';
import { drawCard, drawingVersion } from '../../site/open-graph/draw.ts';
import { keptCard } from '../../site/open-graph/kept-card.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  siteCards(await getHandbook()).map(({ name, card }) => ({ params: { name }, props: { card } }));

const root = process.cwd();

/** The preview image of a page. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) => {
  const image = await keptCard(props.card, { version: drawingVersion(root), root, draw: drawCard });
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
