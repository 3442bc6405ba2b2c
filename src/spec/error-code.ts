import type { Revision } from '../model/revision.ts';
import { holdsIn } from '../model/span.ts';
import type { Surface } from './surface.ts';

/** Every code that JSON-RPC reserves. */
const RESERVED = { lowest: -32768, highest: -32000 };
/** Of these, the server errors, to which JSON-RPC lets an implementation give a meaning of its own. */
const SERVER_ERRORS = { lowest: -32099, highest: -32000 };

/**
 * Tells whether a code without a definition may only mean what JSON-RPC or the specification says, so that an
 * implementation must not use it. Since 2026-07-28 the specification keeps a part of the server errors for itself.
 */
export function isReservedCode(code: number, revision: Revision, surface: Surface): boolean {
  if (code < RESERVED.lowest || code > RESERVED.highest) return false;
  const free = surface.errorRanges.find((range) => range.role === 'implementation-defined' && holdsIn(range, revision)) ?? SERVER_ERRORS;
  return code < free.lowest || code > free.highest;
}
