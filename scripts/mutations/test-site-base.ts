import { siteBaseOf, type SiteBase } from './site-base.ts';
import { makeMutant } from './mutant.ts';
import type { OutputOperator } from './operator.ts';
import { dueLine, smallContent } from './test-operator.ts';

const page = (main: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page</title></head>
<body>
<main id="main">
${main}
</main>
</body>
</html>
`;

/** A build of the small handbook with something for every operator. */
const files: Readonly<Record<string, string>> = {
  'index.html': page('<p><a href="q/session-lifecycle/#traps">The traps</a></p>'),
  'facts/index.html': page('<ul>\n<li id="tools-list-exists">It exists.</li>\n</ul>'),
  'q/session-lifecycle/index.html': page(`<h1>A session</h1>
<h2 id="traps">Traps</h2>
<h2 id="evidence">Evidence</h2>
<p><a href="../../facts/#tools-list-exists">The fact</a>, <a href="https://example.com/announcement">the announcement</a></p>
<p><a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#session-management">The text</a></p>`),
};

/** The base that operators on built files are tested with. */
export function smallSite(): SiteBase {
  return siteBaseOf(smallContent(), new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

/** The mutants of an operator as lines: subject, code, and the line on which the report is due. */
export function siteLinesOf(operator: OutputOperator, base: SiteBase): string[] {
  return [...operator.drafts(base)].map((draft) => {
    const mutant = makeMutant(operator.name, draft, base.files);
    return `${draft.subject} ${draft.code} | ${base.files.has(mutant.due.file) || mutant.changed.has(mutant.due.file) ? dueLine(mutant, base) : mutant.due.file}`;
  });
}
