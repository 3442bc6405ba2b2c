import type { Revisions } from '../model/revision.ts';
import { spanWords, spansOf, type SpanWord, type Spans } from '../model/span.ts';
import type { Life } from '../spec/element.ts';

/**
 * The life bar: one step per revision; a full step where a thing is active, a low one where it is deprecated, the
 * base line where it is not there. The style sheet draws it from three numbers that classes set: `f` the first
 * step, `d` the first deprecated one, `t` the first one past the end.
 */
export interface Bar {
  readonly first: number;
  readonly deprecated: number;
  readonly end: number;
}

/** The bar of a list of spans, or undefined where it has gaps that a single bar cannot show. */
export function barOfSpans(spans: Spans, revisions: Revisions): Bar | undefined {
  const [span] = spans;
  if (span === undefined || spans.length > 1) return undefined;
  // Where nothing is verified yet, nothing is drawn.
  const end = (span.unverified ?? span.before)?.order ?? revisions.all.length;
  return { first: span.from.order, deprecated: end, end };
}

/** The bar of the lives of something in all revisions, or undefined where it has gaps or never lives. */
export function barOfLives(lives: readonly Life[]): Bar | undefined {
  const there = (life: Life): boolean => life === 'active' || life === 'deprecated';
  const first = lives.findIndex(there);
  if (first === -1) return undefined;
  const past = lives.findIndex((life, index) => index > first && !there(life));
  const end = past === -1 ? lives.length : past;
  if (lives.slice(end).some(there)) return undefined;
  const from = lives.findIndex((life, index) => index >= first && life === 'deprecated');
  const deprecated = from === -1 ? end : from;
  return lives.slice(deprecated, end).includes('active') ? undefined : { first, deprecated, end };
}

/** The classes that draw a bar; what a class would set to its default is left out. */
export function barClasses({ first, deprecated, end }: Bar, count: number): string {
  return [first > 0 && `f${first}`, end < count && `t${end}`, deprecated < end && `d${deprecated}`].filter(Boolean).join(' ');
}

/** The classes that carry a list of spans, for signs and for the choice of a revision; `gaps` where no bar can show it. */
export function spanClasses(spans: Spans, revisions: Revisions): string {
  const bar = barOfSpans(spans, revisions);
  return bar === undefined ? 'gaps' : barClasses(bar, revisions.all.length);
}

/** The rules behind `barClasses` for a number of revisions, so that a new revision lengthens every bar. */
export function barRules(count: number): string {
  const steps = Array.from({ length: count }, (_, step) => step);
  const rule = (letter: string, step: number): string => `.${letter}${step}{--${letter}:${step}}`;
  return `:root{--n:${count}}` + steps.flatMap((step) => [
    ...(step > 0 ? [rule('f', step), rule('t', step)] : []), ...(step > 0 ? [rule('d', step)] : ['.d0{--d:0}']),
  ]).join('');
}

/** Words a life: "Active since 2025-03-26", "Active in 2024-11-05 only, deprecated since 2025-03-26". */
export function lifeWords(lives: readonly Life[], revisions: Revisions): SpanWord[] {
  const during = (life: Life): Spans => spansOf(revisions.all.filter((_, index) => lives[index] === life), revisions);
  const parts = (['active', 'deprecated'] as const).flatMap((life) => {
    const spans = during(life);
    return spans.length === 0 ? [] : [[life, spanWords(spans, revisions)] as const];
  });
  if (parts.length === 0) return ['In no revision'];
  return parts.flatMap(([life, words], index): SpanWord[] => [index === 0 ? `${capitalized(life)} ` : `, ${life} `, ...words]);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
