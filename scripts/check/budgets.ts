/** What a budget counts. Bytes are those of brotli at its highest quality, as static hosts serve; raw bytes are as the file lies there. */
export type BudgetUnit = 'bytes' | 'raw bytes' | 'elements' | 'files' | 'requests' | 'answers';

/** An upper bound of what readers have to load, and what it is a bound of. */
export interface Budget {
  /** What is bounded. */
  readonly name: string;
  readonly unit: BudgetUnit;
  readonly limit: number;
}

const kib = 1024;

/** How many answers the index of names is weighed for while there are fewer. */
export const indexedAnswers = 150;

/** Every budget of the built site, by the code that reports what exceeds it. */
export const budgets = {
  /** The first flight of a connection is about 14 KB, the headers included: what fits in it comes in one round trip. */
  BUDGET001: { name: 'answer page', unit: 'bytes', limit: 13.875 * kib },
  /** What stands in the page and the files that it loads; what comes by import() when a reader asks for it is not in it, nor is data. */
  BUDGET002: { name: 'script of an answer', unit: 'bytes', limit: 1.875 * kib },
  BUDGET003: { name: 'style of an answer', unit: 'bytes', limit: 3.75 * kib },
  BUDGET004: { name: 'HTML of an answer', unit: 'raw bytes', limit: 72 * kib },
  BUDGET005: { name: 'elements of an answer', unit: 'elements', limit: 1200 },
  /** What an answer names is chosen by its author; a list of all answers would grow with every one. */
  BUDGET006: { name: 'other answers that an answer links', unit: 'answers', limit: 12 },
  BUDGET007: { name: 'script files of an answer', unit: 'files', limit: 0 },
  /** Its icon and its manifest are not counted. */
  BUDGET008: { name: 'requests of a page by itself', unit: 'requests', limit: 0 },
  /** With the next two, what comes before the first result of a search: at most 27 KB. */
  BUDGET009: { name: 'interface of the search', unit: 'bytes', limit: 6 * kib },
  BUDGET010: { name: 'matcher of the search', unit: 'bytes', limit: 6 * kib },
  /** A larger index is cut into parts, so that this holds for any number of answers. */
  BUDGET011: { name: `index of names at ${indexedAnswers} answers`, unit: 'bytes', limit: 15 * kib },
} as const satisfies Readonly<Record<string, Budget>>;

export type BudgetCode = keyof typeof budgets;

/** A number with its unit: `14,336 bytes`. */
export function amountOf(amount: number, unit: BudgetUnit): string {
  const word = amount === 1 ? unit.replace(/s$/, '') : unit;
  return `${amount.toLocaleString('en-US')} ${word}`;
}
