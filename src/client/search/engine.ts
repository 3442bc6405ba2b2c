import type { Matcher } from './matcher.ts';
import type { Places } from './places.ts';
import type { TextLane } from './text-lane.ts';

// What searches, apart from what shows: one chunk, loaded beside the index of names.
export { readIndex } from './index-format.ts';
export { createMatcher } from './matcher.ts';
export { createSession } from './search-session.ts';

/** Loads the lane of the full text. It is asked for from here, so that what the two share is not loaded as a chunk of its own. */
export async function openText(places: Places, names: Matcher): Promise<TextLane> {
  const lane = await import('./text-lane.ts');
  return lane.openTextLane(places, names);
}
