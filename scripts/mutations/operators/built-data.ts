import { fileOf } from '../built-files.ts';
import type { OutputOperator } from '../operator.ts';
import type { SiteBase } from '../site-base.ts';

/** A change of a text: what stands there, what is written instead, and a name for it. */
type Change = readonly [name: string, from: RegExp, to: string];

/** What would go wrong in the data for programs, as its maker would get it wrong. */
const dataChanges: readonly Change[] = [
  ['no-schema', /"\$schema":"[^"]*",/, ''],
  ['other-schema', /"\$schema":"[^"]*"/, '"$schema":"schema/nothing.json"'],
  ['no-list', /"items":/, '"entries":'],
  ['no-id', /"id":"[^"]*",/, ''],
  ['number-as-id', /"id":"[^"]*"/, '"id":7'],
  ['no-address', /"url":"[^"]*",/, ''],
  ['address-as-list', /"url":("[^"]*")/, '"url":[$1]'],
];

/** The data for programs is not as its schema says. */
export const wrongData: OutputOperator = {
  name: 'wrong-data',
  about: 'builds data for programs that is not as its schema says',
  scope: 'output',
  atLeast: 14,
  oneIn: 1000,
  *drafts(base) {
    const paths = [...base.site.files].filter((path) => /^api\/v\d+\/(?!schema\/).*\.json$/.test(path)).sort();
    for (const path of paths) for (const [name, from, to] of dataChanges) yield* draftOf(base, path, name, from, to, 'OUT014');
  },
};

/** What would go wrong in structured data, as its maker would get it wrong. */
const linkedChanges: readonly Change[] = [
  ['other-context', /"@context":"[^"]*"/, '"@context":"https://schema.example/"'],
  ['no-context', /"@context":"[^"]*",/, ''],
  ['unknown-type', /"@type":"BreadcrumbList"/, '"@type":"Breadcrumbs"'],
  ['no-text', /"@type":"Answer","text":"(?:[^"\\]|\\.)*"/, '"@type":"Answer","text":""'],
  ['no-answer', /"acceptedAnswer":/, '"answers":'],
  ['no-day', /"dateModified":"[^"]*"/, '"dateModified":"last week"'],
  ['impossible-day', /"dateModified":"[^"]*"/, '"dateModified":"2026-13-01"'],
  ['no-position', /"position":\d+,/, ''],
  ['dead-address', /"item":"[^"]*"/, '"item":"../nowhere-at-all/"'],
  ['no-type', /"@type":"ListItem",/, ''],
  ['no-json', /\}(?=<\/script>)/, ''],
];

/** The structured data of a page lacks something, or says what cannot be. */
export const wrongLinkedData: OutputOperator = {
  name: 'wrong-linked-data',
  about: 'builds a page whose structured data lacks something or cannot be',
  scope: 'output',
  atLeast: 14,
  oneIn: 1000,
  *drafts(base) {
    for (const page of base.pages) {
      const block = /<script type="application\/ld\+json">.*?<\/script>/s.exec(base.text(fileOf(base, page)));
      if (block === null) continue;
      for (const [name, from, to] of linkedChanges) yield* draftOf(base, page, name, from, to, 'OUT015', block.index, block[0]);
    }
  },
};

function* draftOf(base: SiteBase, path: string, name: string, from: RegExp, to: string, code: string, offset = 0, part = base.text(fileOf(base, path))) {
  const found = from.exec(part);
  if (found === null) return;
  const file = fileOf(base, path);
  const start = offset + found.index;
  const end = start + found[0].length;
  // Replaced within the whole, since a pattern may look at what stands behind it.
  const text = part.replace(from, to).slice(found.index, found.index + found[0].length + part.replace(from, to).length - part.length);
  yield { subject: `${path}/${name}`, code, consequences: ['OUT001', 'BUDGET'], edits: [{ file, start, end, text }], at: { file, start: offset, end } };
}

export const builtDataOperators = [wrongData, wrongLinkedData];
