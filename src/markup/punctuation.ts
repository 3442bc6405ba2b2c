import type { Inline } from '../model/passage/inline.ts';

const closing = /^[.,;:!?)]+/;

/**
 * Moves the punctuation behind a claim into it, so that the number and the chip at the claim's end stand behind the
 * full stop, as notes do in print, and not between it and the last word.
 */
export function closeClaims(inlines: readonly Inline[]): Inline[] {
  const closed: Inline[] = [];
  for (const inline of inlines) {
    const last = closed.at(-1);
    const found = last?.type === 'claim' && inline.type === 'text' ? closing.exec(inline.value)?.[0] : undefined;
    if (last?.type === 'claim' && inline.type === 'text' && found !== undefined) {
      closed[closed.length - 1] = { ...last, children: [...last.children, { type: 'text', value: found }] };
      if (inline.value.length > found.length) closed.push({ type: 'text', value: inline.value.slice(found.length) });
    } else closed.push('children' in inline ? { ...inline, children: closeClaims(inline.children) } : inline);
  }
  return closed;
}
