import type { Inline } from '../../model/passage/inline.ts';
import { spoken } from '../spoken.ts';
import type { Handbook } from '../../model/handbook.ts';

/** Part of a title: words, or an identifier that is set in the font for code. */
export interface TitlePart {
  readonly text: string;
  readonly code: boolean;
}

/** A revision at the foot of a card. */
export interface CardRevision {
  readonly id: string;
  /** What the card is about changed with it, or holds in it. */
  readonly marked: boolean;
}

/** What the preview image of a page shows. Plain data, so that its text is the key under which the image is kept. */
export interface Card {
  /** What kind of page it is: "Question", "Case", "Table". */
  readonly kind: string;
  readonly title: readonly TitlePart[];
  /** Short words below the title, such as the tier. */
  readonly notes: readonly string[];
  readonly revisions: readonly CardRevision[];
  /** What the marks on the revisions mean. */
  readonly legend: string;
}

/** The parts of a title: identifiers in code, everything else as words. Neighbors of one kind are joined. */
export function titleParts(inlines: readonly Inline[], handbook: Pick<Handbook, 'facts'>): TitlePart[] {
  const parts: TitlePart[] = [];
  for (const inline of inlines) {
    const code = inline.type === 'code';
    const text = spoken([inline], handbook);
    const last = parts.at(-1);
    if (last !== undefined && last.code === code) parts[parts.length - 1] = { text: last.text + text, code };
    else parts.push({ text, code });
  }
  return parts;
}
