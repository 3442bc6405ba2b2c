import { newestChange } from '../check/commit-date.ts';
import type { ContentBase } from './content-base.ts';

/** The day that counts as today for the content, and days around it. */
export interface OpenDay {
  /** `YYYY-MM-DD`. */
  readonly text: string;
  /** The day so many days later, or earlier. */
  plus(days: number): string;
}

/** The day that a check of the content takes for today. */
export function openDay({ today, handbook }: Pick<ContentBase, 'today' | 'handbook'>): OpenDay {
  const text = today ?? newestChange(handbook);
  return { text, plus: (days) => new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10) };
}
