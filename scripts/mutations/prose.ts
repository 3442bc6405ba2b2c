import { createHash } from 'node:crypto';
import type { Claim, Mention } from '../../src/model/passage/inline.ts';
import type { Passage } from '../../src/model/passage/passage.ts';
import type { ContentBase } from './content-base.ts';
import type { FileEdit, Spot } from './mutant.ts';

/** A passage with its name and the offset where its text begins. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** Tells the passage from all others, whatever is written around it. */
  readonly name: string;
  readonly start: number;
}

/** A piece of inline code in a passage. The spot is the code with its marks. */
export interface PlacedCode extends PlacedPassage {
  readonly mention: Mention;
  readonly spot: Spot;
  /** Tells it from other code of the same passage. */
  readonly codeName: string;
}

/** A claim in a passage: `[` words `](fact:…)`. */
export interface PlacedClaim extends PlacedPassage {
  readonly claim: Claim;
  /** From the opening bracket to the closing parenthesis. */
  readonly spot: Spot;
  /** The words between the brackets. */
  readonly words: Spot;
  /** The ids behind `fact:`. */
  readonly ids: Spot;
  readonly claimName: string;
}

const placed = new WeakMap<ContentBase, readonly PlacedPassage[]>();

/** Every passage of the content that is no sample, with its place. */
export function proseOf(content: ContentBase): readonly PlacedPassage[] {
  let known = placed.get(content);
  if (known === undefined) placed.set(content, (known = placeAll(content)));
  return known;
}

function placeAll(content: ContentBase): PlacedPassage[] {
  const seen = new Map<string, number>();
  return content.handbook.passages.filter(({ sample }) => sample === undefined).map((passage) => {
    const { entry, part, path, text } = passage;
    const where = path === undefined ? `${part}~${createHash('sha256').update(text).digest('hex').slice(0, 8)}` : path.map(String).join('.');
    const base = `${entry.collection}/${entry.id}/${where}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { passage, name: count === 1 ? base : `${base}.${count}`, start: content.offsetOf(passage.file, passage) };
  });
}

/** Every piece of inline code that stands in its file as it is read: not broken over a line, not escaped. */
export function codesOf(content: ContentBase): PlacedCode[] {
  return proseOf(content).flatMap((place) => {
    const text = content.text(place.passage.file);
    return place.passage.codes.flatMap((mention, index): PlacedCode[] => {
      const written = `\`${mention.value}\``;
      if (!text.startsWith(written, mention.offset)) return [];
      const spot = { file: place.passage.file, start: mention.offset, end: mention.offset + written.length };
      return [{ ...place, mention, spot, codeName: `${place.name}/${mention.value}.${index}` }];
    });
  });
}

/** Every claim that stands in its file as it is read. */
export function claimsOf(content: ContentBase): PlacedClaim[] {
  return proseOf(content).flatMap((place) => {
    const { file, claims } = place.passage;
    const text = content.text(file);
    return claims.flatMap((claim, index): PlacedClaim[] => {
      const target = `](fact:${claim.facts.join('+')})`;
      const close = text.indexOf(target, claim.offset);
      if (text[claim.offset] !== '[' || close === -1) return [];
      const end = close + target.length;
      return [{
        ...place, claim, claimName: `${place.name}/claim.${index}`,
        spot: { file, start: claim.offset, end },
        words: { file, start: claim.offset + 1, end: close },
        ids: { file, start: close + '](fact:'.length, end: end - 1 },
      }];
    });
  });
}

/** Replaces what stands at a spot. */
export function replaceSpot({ file, start, end }: Spot, text: string): FileEdit {
  return { file, start, end, text };
}

/**
 * Writes a sentence before the text of a passage. The sentence begins with a letter, so that it can stand at the
 * beginning of every form of YAML text.
 */
export function writeBefore({ passage, start }: PlacedPassage, sentence: string): FileEdit {
  return { file: passage.file, start, end: start, text: `${sentence} `, focus: [0, sentence.length] };
}

/** A step of an exchange: who sends to whom, before the words on the arrow. Nothing can be written in front of it. */
export function isStep({ passage }: PlacedPassage): boolean {
  return passage.kind === 'item' && /^[a-z]+(?: [a-z]+)* --?> /.test(passage.text);
}

/** The passages in which somebody speaks in the handbook's own voice, in whole sentences. */
export function ownWords(content: ContentBase): PlacedPassage[] {
  return proseOf(content).filter((place) => !place.passage.heard && (place.passage.kind === 'text' || place.passage.kind === 'item') && !isStep(place));
}
