import type { CollectionName } from '../../../src/model/collections.ts';
import type { Place } from '../../../src/model/problem.ts';
import { entryNames } from '../../check/entry-lookup.ts';
import { differenceData, wordDifference } from './difference-words.ts';
import type { Impact } from './impact.ts';
import { countReasons, weights, type Reason, type Touched, type Weight } from './reason.ts';

const weightWords: Readonly<Record<Weight, string>> = { breaks: 'breaks ', changes: 'changes', read: 'read   ', near: 'near   ' };

/** An impact for a terminal: what differs, then what it touches, the worst first, each with its places and the reason. */
export function wordImpact(impact: Impact): string {
  const { facts, unmoved, entries } = impact;
  return [
    'What differs', '', ...wordDifference(impact.difference).map((line) => `  ${line}`), '',
    `Facts it touches: ${total(facts)}`, '',
    ...facts.flatMap(({ fact, place, reasons }) => entryLines(`fact ${fact.id}`, place, reasons)),
    ...(facts.length > 0 ? [''] : []),
    `What stands on them or names what moved: ${total(entries)}`, '',
    ...entries.flatMap(({ collection, id, place, reasons }) => entryLines(`${entryNames[collection]} ${id}`, place, reasons)),
    ...(entries.length > 0 ? [''] : []),
    `Facts that nothing touches, to be confirmed: ${unmoved.length}`, ...(unmoved.length > 0 ? ['', '  "--format json" lists them; "npm run spec:confirm -- --unmoved" confirms those whose texts are the same.'] : []), '',
    `In short: ${summary(impact)}`, '',
  ].join('\n');
}

/** One line: how much there is to do. */
export function summary({ facts, unmoved, entries }: Impact): string {
  const byName = new Map<CollectionName, number>();
  for (const { collection } of entries) byName.set(collection, (byName.get(collection) ?? 0) + 1);
  const kinds = [...byName].map(([collection, count]) => `${count} ${count === 1 ? entryNames[collection] : plural(entryNames[collection])}`);
  return `${facts.length} of ${facts.length + unmoved.length} facts that reach into the revision are touched${kinds.length === 0 ? '' : `, and ${kinds.join(', ')}`}.`;
}

/** The plural of what an entry is called: `class of failures` gives `classes of failures`. */
function plural(name: string): string {
  return name.replace(/^(.*?)( of .*)?$/, (_, head: string, rest: string | undefined) => `${head}${head.endsWith('s') ? 'es' : 's'}${rest ?? ''}`);
}

function total(touched: readonly Touched[]): string {
  const counts = touched.map(countReasons);
  const of = (weight: Weight): number => counts.filter((count) => weights.find((each) => count[each] > 0) === weight).length;
  return touched.length === 0 ? 'none' : `${touched.length} (${of('breaks')} break, ${of('changes')} speak of something that changed, ${of('read')} are to be read again, ${of('near')} stand near something else)`;
}

function entryLines(title: string, place: Place, reasons: readonly Reason[]): string[] {
  return [`  ${placeText(place)}  ${title}`, ...reasons.map((reason) => `      ${weightWords[reason.weight]}  ${reason.message}  (${placesText(reason.places)})`)];
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** Places of one file after each other: `questions/a.mdx:12, 40`. */
function placesText(places: readonly Place[]): string {
  const byFile = new Map<string, number[]>();
  for (const { file, line } of places) byFile.set(file, [...(byFile.get(file) ?? []), line]);
  return [...byFile].map(([file, lines]) => `${file}:${[...new Set(lines)].join(', ')}`).join('; ');
}

/** The impact as plain data, for other programs. */
export function impactData(impact: Impact): unknown {
  return {
    difference: differenceData(impact.difference),
    facts: impact.facts.map(({ fact, place, reasons }) => ({ id: fact.id, place, counts: countReasons({ reasons }), reasons })),
    entries: impact.entries.map(({ collection, id, place, reasons }) => ({ collection, id, place, counts: countReasons({ reasons }), reasons })),
    unmoved: impact.unmoved,
  };
}
