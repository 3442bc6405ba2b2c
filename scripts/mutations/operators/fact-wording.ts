import { share } from '../choose.ts';
import type { ContentBase } from '../content-base.ts';
import type { Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { codesOf } from '../prose.ts';
import { specFacts, worldFacts } from './fact-parts.ts';

/** The short wording of a fact names another thing than its claim. */
export const shortNamesOther: ContentOperator = {
  name: 'short-names-other',
  about: 'lets the short wording of a fact name something else than its claim',
  scope: 'content',
  *drafts(content) {
    const { identifiers, facts: index } = content.workspace;
    const all = [...new Set(codesOf(content).map(({ mention }) => mention.value))].filter((code) => identifiers.read(code).kind === 'protocol');
    for (const { passage, mention, spot, codeName } of codesOf(content)) {
      const fact = content.handbook.facts.get(passage.entry.id);
      if (passage.entry.collection !== 'facts' || passage.path?.[0] !== 'short' || fact === undefined || identifiers.read(mention.value).kind !== 'protocol') continue;
      const others = all.filter((code) => !index.names(fact, code));
      const other = others[Math.floor(share(codeName) * others.length)]!;
      yield { subject: `${codeName}>${other}`, code: 'FACT011', consequences: ['IDENT002', 'BIND002'], edits: [{ ...spot, text: `\`${other}\`` }] };
    }
  },
};

/** A requirement that the surface does not prove stands at a fact about an element. */
export const levelOfElement: ContentOperator = {
  name: 'level-of-element',
  about: 'claims a requirement of an element that only exists',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of specFacts(content)) {
      if (data.kind !== 'element' || data.level !== 'none' || data.aspect === 'required') continue;
      for (const [level, word] of [['must', 'MUST'], ['should', 'SHOULD']] as const) {
        const claim = `${data.claim.replace(/\.$/, '')}, and both sides ${word} support it.`;
        yield { subject: `${id}/${level}`, code: 'FACT014', consequences: ['FACT012', 'FACT013'], edits: [yaml.prepend(path, `level: ${level}`), yaml.setValue([...path, 'claim'], JSON.stringify(claim))] };
      }
    }
  },
};

/** The day, month or year before or after, as exactly as the date is given. */
function neighborDate(date: string, step: number): string {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return String(year! + step);
  if (day === undefined) return new Date(Date.UTC(year!, month - 1 + step, 1)).toISOString().slice(0, 7);
  return new Date(Date.UTC(year!, month - 1, day + step)).toISOString().slice(0, 10);
}

/** The date of an event is off by one, so that no source bears it. */
export const shiftDate: ContentOperator = {
  name: 'shift-date',
  about: 'dates an event a day, month or year off',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const { id, data, yaml, path } of worldFacts(content)) {
      if (data.date === undefined || yaml.value([...path, 'dated']) !== undefined) continue;
      const borne = new Set(data.sources.flatMap((source) => datesOf(content, source)));
      for (const step of [-1, 1]) {
        const date = neighborDate(data.date, step);
        if ([...borne].some((known) => known.startsWith(date) || date.startsWith(known))) continue;
        yield { subject: `${id}>${date}`, code: 'FACT015', consequences: ['FACT016', 'FACT017', 'CASE003'], edits: [yaml.setValue([...path, 'date'], JSON.stringify(date))] };
      }
    }
  },
};

/** The dates that the data of a source have. */
function datesOf(content: ContentBase, id: string): string[] {
  const source = content.entries('sources').find((entry) => entry.id === id);
  return ['date', 'updated'].flatMap((key) => source?.yaml.written([...source.path, key]) ?? []).map((text) => text.replaceAll(/["']/g, ''));
}

/** Somebody verified a fact on a day on which that was not possible: before the revision came out, or in time to come. */
export const verifiedOnImpossibleDay: ContentOperator = {
  name: 'verified-on-impossible-day',
  about: 'says that a fact was verified before its revision was released, or in the future',
  scope: 'content',
  *drafts(content) {
    for (const [index, { id, data, yaml, path }] of content.entries('facts').entries()) {
      const released = content.handbook.revisions.find(data.verified.against)?.released;
      if (released === undefined) continue;
      const on = index % 2 === 0 ? neighborDate(released, -1) : '2099-01-01';
      if (data.kind === 'world' && index % 2 === 0) continue;
      yield { subject: `${id}>${on}`, code: 'FACT016', consequences: ['FACT015'], edits: [yaml.setValue([...path, 'verified', 'on'], on)] };
    }
  },
};

/** A plan is still told as one after its day. */
export const passedPlan: ContentOperator = {
  name: 'passed-plan',
  about: 'leaves a plan as it is when its day has passed',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of worldFacts(content)) {
      const { date } = data;
      if (yaml.written([...path, 'dated']) !== 'plan' || date?.length !== 10) continue;
      for (const days of [1, 2, 7, 14, 31, 90, 180, 365]) {
        yield { subject: `${id}+${days}`, code: 'FACT017', consequences: ['EXCEPT', 'FRESH'], edits: [], today: neighborDate(date, days), at: spot(yaml.value(path)!, yaml.key(path)!) };
      }
    }
  },
};

const spot = (value: Spot, key: Spot): Spot => ({ ...value, start: key.start });

/** Something that has happened is told as a plan. */
export const pastAsPlan: ContentOperator = {
  name: 'past-as-plan',
  about: 'marks as a plan what has happened',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of worldFacts(content)) {
      if (data.date === undefined || yaml.value([...path, 'dated']) !== undefined) continue;
      yield { subject: id, code: 'FACT015', consequences: ['FACT017'], edits: [yaml.prepend(path, 'dated: plan')], at: spot(yaml.value(path)!, yaml.key(path)!) };
    }
  },
};

/** A source was read on a day on which it was not there, or without a day, or not at all and yet on a day. */
export const impossibleReading: ContentOperator = {
  name: 'impossible-reading',
  about: 'says of a source that it was read before it was written, or on no day',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const { id, data, yaml, path } of content.entries('sources')) {
      const on = yaml.value([...path, 'read', 'on']);
      if (on === undefined || data.read.how === 'not') continue;
      const read = [...path, 'read'];
      const at = yaml.value(read)!;
      if (data.date !== undefined && data.date.length === 10) yield { subject: `${id}/before`, code: 'SOURCE001', consequences: ['FACT015', 'FACT016'], edits: [yaml.setValue([...read, 'on'], neighborDate(data.date, -1))], at };
      yield { subject: `${id}/future`, code: 'SOURCE001', edits: [yaml.setValue([...read, 'on'], '2099-01-01')], at };
      yield { subject: `${id}/never`, code: 'SOURCE001', edits: [yaml.remove([...read, 'on'])], at };
    }
  },
};

export const factWordingOperators = [shortNamesOther, levelOfElement, shiftDate, verifiedOnImpossibleDay, passedPlan, pastAsPlan, impossibleReading];
