import type { OpenNames } from './names-lane.ts';
import type { Places } from './places.ts';
import type { TextLane } from './text-lane.ts';

// What searches, apart from what shows: one chunk, loaded beside the index of names.
export { openNames } from './names-lane.ts';
export { createSession } from './search-session.ts';

/** Loads the lane of the full text. It is asked for from here, so that what the two share is not loaded as a chunk of its own. */
export async function openText(places: Places, names: OpenNames): Promise<TextLane> {
  const [lane, all] = await Promise.all([import('./text-lane.ts'), names.whole()]);
  return lane.openTextLane(places, all);
}
