import type { Handbook } from '../model/handbook.ts';
import type { Inline } from '../model/passage/inline.ts';

/** The words of a text without markup, for titles and descriptions; dates of facts are written out. */
export function spoken(inlines: readonly Inline[], handbook: Pick<Handbook, 'facts'>): string {
  return inlines
    .map((inline) => {
      if ('value' in inline) return inline.value;
      if ('children' in inline) return spoken(inline.children, handbook);
      if (inline.type === 'break') return ' ';
      return inline.kind === 'date' ? (dateOf(handbook, inline.id) ?? inline.id) : inline.id;
    })
    .join('')
    .replace(/\s+/g, ' ');
}

/** The date of a world fact as exactly as its source gives it, or undefined where it has none. */
export function dateOf({ facts }: Pick<Handbook, 'facts'>, id: string): string | undefined {
  const fact = facts.get(id);
  return fact?.kind === 'world' ? fact.date : undefined;
}
