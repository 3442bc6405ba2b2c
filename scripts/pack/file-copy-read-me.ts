/** What a reader of the copy needs to know before the first page, as plain text. Takes the version of the handbook and the day of its commit. */
export function readMe(version: string, day: string): string {
  return `MCP Interview Handbook ${version}, ${day}

Open "index.html" in a browser: double-click it. Nothing has to be installed, and
nothing is asked from a network. Unpack the whole archive first: from inside it,
a browser opens a single page without its scripts.

All pages, links, the search with its filters and the quiz work as on the web.
What differs on a disk:

- Firefox keeps what you choose and enter for each page apart, because it treats
  every file as a site of its own: a theme chosen on one page is not the theme of
  the next. Score sheets are kept, each on its own page. Chromium, Chrome and Edge
  keep them for the whole copy.
- Moved to another folder, the copy begins without them in Firefox.
- There are no preview images, and nothing can be installed as an app.

The folder can be renamed, moved, copied to a stick or put on a network drive. To
update it, unpack the newer archive into a folder of its own. For a web server
take the other archive, whose name ends in "-server.tar.gz".

Text: CC BY 4.0. Code: MIT. Details: "about/index.html".
`;
}
