import type { Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** Letters, digits and what nothing in Markdown begins or ends with, wherever it stands between them. */
const harmless = /^[ ]?[\p{L}“‘’,;][\p{L}\d ,;.:'"’“”‘…–—()/%?-]*$/u;
/** What harmless characters make together: the beginning of an address, which a reader of GitHub's Markdown makes a link. */
const address = /[Ww]\.|:(?:\/|$)/;
const atLineBreak = new Set<string | undefined>(['', '\n', '\r']);

/**
 * Writes a text as the library does, at once where nothing in it can be read as a mark. The library tries some fifty
 * patterns on every text, twice, and most of what we write is plain words: that is most of the time it takes.
 */
export const textHandler: Handle & { peek?: Handle } = (node: Text, parent, state, info) => {
  const { value } = node;
  const alone = (value.startsWith(' ') && atLineBreak.has(info.before)) || (value.endsWith(' ') && atLineBreak.has(info.after));
  return !alone && harmless.test(value) && !address.test(value) ? value : defaultHandlers.text(node, parent, state, info);
};

/** Only the first character is asked for, and no pattern looks further than a few. */
textHandler.peek = (node: Text, parent, state, info) => defaultHandlers.text({ ...node, value: node.value.slice(0, 8) }, parent, state, info);
