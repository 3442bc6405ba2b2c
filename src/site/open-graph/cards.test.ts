import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadHandbook } from '../../model/load.ts';
import { content } from '../../model/fixtures/content.ts';
import { titleParts, type Card } from './card.ts';
import { siteCards } from './cards.ts';
import { cardSize, drawCard, drawingVersion } from './draw.ts';
import { keptCard } from './kept-card.ts';

const root = join(import.meta.dirname, '../../..');
const handbook = loadHandbook(content()).handbook!;

const card: Card = {
  kind: 'Question',
  title: [{ text: 'What carries ', code: false }, { text: 'Mcp-Session-Id', code: true }, { text: '?', code: false }],
  notes: ['Senior', 'Concept'],
  revisions: [{ id: '2025-11-25', marked: false }, { id: '2026-07-28', marked: true }],
  legend: 'The answer differs in one earlier revision',
};

describe('the cards of a site', () => {
  it('are one for each answer, case and table, and one for the rest', () => {
    expect(siteCards(handbook).map(({ name }) => name)).toEqual(['q/session-lifecycle', 'q/tool-listing', 'postmortems/stale-session', 'primitives', 'transports', 'handbook']);
  });

  it('mark the revisions for which the answer holds as it stands', () => {
    const [first] = siteCards(handbook);
    expect(first?.card.revisions.filter(({ marked }) => marked).map(({ id }) => id)).toEqual(['2026-07-28']);
    expect(first?.card.legend).toBe('The answer differs in four earlier revisions');
  });
});

it('a title keeps its identifiers apart from its words', () => {
  expect(titleParts([{ type: 'text', value: 'Use ' }, { type: 'code', value: 'ping' }, { type: 'text', value: ' no ' }, { type: 'strong', children: [{ type: 'text', value: 'more' }] }], handbook))
    .toEqual([{ text: 'Use ', code: false }, { text: 'ping', code: true }, { text: ' no more', code: false }]);
});

describe('a drawn card', () => {
  it('is a PNG of the size that previews ask for, the same each time', async () => {
    const image = await drawCard(card);
    expect(image.subarray(1, 4).toString()).toBe('PNG');
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    expect((await drawCard(card)).equals(image)).toBe(true);
  });

  it('is drawn once and kept until the card or the way of drawing changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    const draw = vi.fn((drawn: Card) => Promise.resolve(Buffer.from(drawn.kind)));
    const version = drawingVersion(root);
    await keptCard(card, { version, root: folder, draw });
    expect((await keptCard(card, { version, root: folder, draw })).toString()).toBe('Question');
    expect(draw).toHaveBeenCalledTimes(1);
    await keptCard({ ...card, kind: 'Case' }, { version, root: folder, draw });
    await keptCard(card, { version: `${version}.`, root: folder, draw });
    expect(draw).toHaveBeenCalledTimes(3);
    rmSync(folder, { recursive: true });
  });
});
