/**
 * What somebody may have looked for at an address that does not exist: the words of its last parts, without endings and
 * the names of our own folders. Empty where nothing is left.
 */
export function wordsOfPath(path: string): string {
  return path
    .split('/')
    .map(decoded)
    .map((part) => part.replace(/\.(?:html?|md|json|php|aspx?)$/i, ''))
    .filter((part) => !/^(?:|q|index|postmortems|spec|docs?|en|api|v\d+)$/i.test(part))
    .slice(-2)
    .join(' ')
    .replace(/[-_+\s]+/g, ' ')
    .trim()
    .slice(0, 100);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
