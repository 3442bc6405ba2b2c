/**
 * Makes the links of a Markdown file absolute, so that they lead somewhere wherever it is pasted. What stands in code
 * stays as it is. Takes the text and the address it was read from.
 */
export function absoluteLinks(markdown: string, from: string): string {
  return markdown.replace(/(`+)[^]*?\1|]\((?!\w+:)([^)\s]+)/g, (all, _code, link: string | undefined) => (link ? `](${new URL(link, from)}` : all));
}
