const siteName = 'MCP Interview Handbook';

/** The title of a page in the browser's tab. */
export function headline(title: string): string {
  return title === siteName ? title : `${title} · ${siteName}`;
}

/** A description short enough for a list of search results, cut after a sentence or else between words. */
export function summary(text: string, longest = 160): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const sentence = cut.lastIndexOf('. ');
  if (sentence > longest / 2) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, cut.lastIndexOf(' ', longest - 1))}…`;
}
