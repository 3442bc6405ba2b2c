import { fileOf } from '../built-files.ts';
import type { Draft } from '../mutant.ts';
import type { OutputOperator } from '../operator.ts';
import type { SiteBase } from '../site-base.ts';

const worker = 'sw.js';

/** A line of the list: an address, a hash, and a size. */
const line = /^\["([^"]*)","([0-9a-f]{32})",(\d+)\],?$/gm;

/** Changes some lines of the list, spread over it. The report is due on the line, or on the first one where the line is gone. */
function* changes(base: SiteBase, name: string, count: number, change: (found: RegExpExecArray) => string): Iterable<Draft> {
  const file = fileOf(base, worker);
  const all = [...base.text(file).matchAll(line)];
  for (let index = 0; index < Math.min(count, all.length - 1); index += 1) {
    // Never the last line, which has no comma behind it.
    const found = all[Math.floor((index * (all.length - 1)) / count)]!;
    const text = change(found);
    const at = text === '' ? { at: { file, first: 1, last: 1 } } : {};
    const end = found.index + found[0].length + (text === '' ? 1 : 0);
    yield { subject: `${found[1]}/${name}`, code: 'OUT017', edits: [{ file, start: found.index, end, text }], ...at };
  }
}

/** The list of what is kept offline does not agree with the build. */
export const keptWrongly: OutputOperator = {
  name: 'kept-wrongly',
  about: 'writes a list for the offline copy that does not agree with the build',
  scope: 'output',
  atLeast: 12,
  *drafts(base) {
    if (!base.site.files.has(worker)) return;
    yield* changes(base, 'missing', 4, () => '');
    yield* changes(base, 'stale', 4, ([text]) => text.replace(/"[0-9a-f]{2}(?=[0-9a-f]{30}")/, (start) => (start === '"00' ? '"11' : '"00')));
    yield* changes(base, 'size', 2, ([text]) => text.replace(/,(\d+)\]/, (_, size: string) => `,${Number(size) + 1}]`));
    yield* changes(base, 'gone', 2, ([text, address]) => `${text.replace(`"${address}"`, `"${address}gone/"`)}\n${text}`);
    yield { subject: 'no-worker', code: 'OUT017', consequences: ['OUT001'], edits: [], replaced: new Map([[fileOf(base, worker), null]]), at: { file: fileOf(base, worker), first: 1, last: 1 } };
  },
};
