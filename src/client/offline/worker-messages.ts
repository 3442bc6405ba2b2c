import type { FailureReason } from './fill-copy.ts';

/** What the worker says on the channel of its copy. */
export type WorkerReport =
  /** Bytes that are there, of those that were missing. */
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

/** What a page asks of the worker. */
export type WorkerOrder =
  /** Say what is kept, on the port that comes along. */
  | 'count'
  /** Load what is missing. */
  | 'fill'
  /** Take the place of the worker before. */
  | 'take over';

/** What is kept. */
export interface CopyCount {
  readonly files: number;
  readonly bytes: number;
  /** Files that the browser has deleted since. */
  readonly missing: number;
}
