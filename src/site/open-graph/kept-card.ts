import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { keptFile } from '../kept-file.ts';
import type { Card } from './card.ts';

/** Where drawn images are kept between builds, below the project's root. */
const folder = '.cache/open-graph';

/**
 * Gives the image of a card, from the folder of earlier builds where it was drawn before.
 *
 * Takes the card, the version of the way it is drawn, the project's root, and the way to draw it. The key is made of
 * the card and that version, so that a kept image is never an old one.
 */
export async function keptCard(card: Card, { version, root, draw }: { version: string; root: string; draw: (card: Card) => Promise<Buffer> }): Promise<Buffer> {
  const name = createHash('sha256').update(`${version}\n${JSON.stringify(card)}`).digest('hex');
  return keptFile(join(root, folder, `${name}.png`), () => draw(card));
}
