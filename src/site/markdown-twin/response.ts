/** A Markdown file as a page's answer. */
export function markdownFile(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
