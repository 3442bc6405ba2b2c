import type { Level } from '../../src/model/fact.ts';

/** The level of a requirement word as RFC 2119 groups them. A prohibition is as strong as its opposite. */
export function levelOf(word: string): Level {
  if (/^(MUST|SHALL|REQUIRED)/.test(word)) return 'must';
  if (/^(SHOULD|NOT RECOMMENDED|RECOMMENDED)/.test(word)) return 'should';
  return 'may';
}

/** Tells whether a requirement word forbids: `MUST NOT`, `SHALL NOT`, `SHOULD NOT`, `NOT RECOMMENDED`. */
export function isProhibition(word: string): boolean {
  return /\bNOT\b/.test(word);
}
