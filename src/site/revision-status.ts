import type { Revision } from '../model/revision.ts';

/** How a revision stands, in words. */
export function statusOf({ status }: Pick<Revision, 'status'>): string {
  return status === 'current' ? 'the newest released revision' : 'final';
}
