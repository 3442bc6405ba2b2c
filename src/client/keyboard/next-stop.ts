/** A place at most this far below the upper edge of the window, in pixels, is the one being read: a link to a section leaves room above its heading. */
const reading = 72;

/** A place that the keys move to. */
export interface Stop {
  /** Distance of its upper edge from that of the window, in pixels; negative above it. */
  readonly top: number;
  /** It has the focus, and can be seen. */
  readonly focused: boolean;
}

/**
 * Gives the place before or after the present one: the one with the focus, or else where the reader has scrolled to.
 * Undefined at the ends; the keys do not go round.
 */
export function nextStop<T extends Stop>(stops: readonly T[], step: 1 | -1): T | undefined {
  const focused = stops.findIndex((stop) => stop.focused);
  if (focused !== -1) return stops[focused + step];
  return step === 1 ? stops.find(({ top }) => top > reading) : stops.findLast(({ top }) => top < 0);
}
