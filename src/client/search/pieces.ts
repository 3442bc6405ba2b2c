/** A run of text, marked where it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Marks the words of a query in a text where a word begins with them. */
export function markWords(text: string, wanted: readonly string[]): Piece[] {
  const escaped = wanted.filter((word) => word.length > 1).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (escaped.length === 0) return [{ text, marked: false }];
  return text
    .split(new RegExp(`((?<![\\p{L}\\p{N}])(?:${escaped.join('|')}))`, 'giu'))
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Makes nodes of pieces: text nodes and marks, so that nothing of a page or a query is ever read as markup. */
export function renderPieces(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, marked }) => {
    if (!marked) return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

/** Makes nodes of a title, in which code stands between backticks, with the words of the query marked. */
export function renderTitle(title: string, wanted: readonly string[]): Node[] {
  return title.split(/`([^`]+)`/).flatMap((part, index) => {
    const nodes = renderPieces(markWords(part, wanted));
    if (index % 2 === 0) return nodes;
    const code = document.createElement('code');
    code.append(...nodes);
    return [code];
  });
}
