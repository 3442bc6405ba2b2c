import type { Handbook } from '../model/handbook.ts';

// The pages of a build are bundled, with modules of their own: what these hold, the modules of the build never see. Both
// see what the global object holds.
const holder = globalThis as { [name: symbol]: Handbook | undefined };
const name = Symbol.for('mcp-interview-handbook:handbook-of-pages');

/** Leaves the handbook that pages are made of to what comes after them in the same process. */
export function leaveHandbook(handbook: Handbook): void {
  holder[name] = handbook;
}

/** The handbook that the newest pages of this process were made of; undefined before there are any. */
export function handbookOfPages(): Handbook | undefined {
  return holder[name];
}
