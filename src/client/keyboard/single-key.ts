/** The name under which a reader's "off" is remembered. */
const name = 'handbook:keys';

/** Fields in which a key is a letter like any other. */
export const fields = 'input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]';

/** Tells whether keys act on their own, without Ctrl; with an argument, remembers the reader's choice. */
export function singleKeys(on?: boolean): boolean {
  // Where the browser keeps nothing they act. Anything but "off" that stands there is not ours.
  try {
    if (on !== undefined) localStorage[name] = on ? 'on' : 'off';
    return localStorage[name] !== 'off';
  } catch {
    return true;
  }
}

/** Tells whether a key acts on its own: without a modifier, outside fields where it is a letter, and not switched off. */
export function isSingleKey({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  const inField = (target as Element).closest(fields) !== null;
  return !ctrlKey && !metaKey && !altKey && !defaultPrevented && !inField && singleKeys();
}
