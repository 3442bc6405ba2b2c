import type { Entry, Fact } from '../../../src/model/handbook.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

type Source = Entry<'sources'>;
type WorldFact = Extract<Fact, { kind: 'world' }>;

/** The date of a world fact is one that its sources bear, or could know of. */
export const worldDatesRule: ContentRule = {
  scope: 'content',
  name: 'spec/world-dates',
  codes: ['FACT015', 'FACT017'],
  warnings: ['FACT017'],
  unit: 'world facts',
  examined: ({ handbook }) => worldFacts(handbook).length,
  *check(workspace) {
    for (const fact of worldFacts(workspace.handbook)) {
      const sources = fact.sources.flatMap((id) => workspace.handbook.sources.get(id) ?? []);
      // A source that does not exist is reported as an unknown id; what it would say is unknown.
      if (sources.length < fact.sources.length || sources.length === 0) continue;
      if (fact.date === undefined) yield* withoutDate(fact, workspace);
      else if (fact.dated === undefined) yield* asPublished(fact, fact.date, sources, workspace);
      else if (fact.dated === 'plan') yield* asPlanned(fact, fact.date, sources, workspace);
      else yield* asTold(fact, fact.date, sources, workspace);
    }
  },
};

function worldFacts({ facts }: Workspace['handbook']): WorldFact[] {
  return [...facts.values()].filter((fact) => fact.kind === 'world');
}

/** Dates are as exact as their source gives them: a month equals each of its days. */
function isSameDate(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isLater(a: string, b: string): boolean {
  return !isSameDate(a, b) && a > b;
}

function report(fact: WorldFact, key: 'date' | 'dated', message: string, mend: string, { loaded }: Workspace): Problem {
  return problemAt(loaded.placeOf('facts', fact.id, [key]), {
    code: 'FACT015', message, mend, why: '[[date:…]] prints the date of a fact wherever it is told, so a wrong one is wrong everywhere.',
  });
}

function* withoutDate(fact: WorldFact, workspace: Workspace): Iterable<Problem> {
  if (fact.dated !== undefined) yield report(fact, 'dated', `The fact says that its date is that of ${fact.dated === 'event' ? 'an event' : `a ${fact.dated}`}, but it has no date.`, 'Add "date", or remove "dated".', workspace);
}

function datesOf(sources: readonly Source[]): string[] {
  return sources.flatMap(({ date, updated }) => [date, updated].filter((day) => day !== undefined));
}

function* asPublished(fact: WorldFact, date: string, sources: readonly Source[], workspace: Workspace): Iterable<Problem> {
  const dates = datesOf(sources);
  if (dates.some((day) => isSameDate(day, date))) return;
  const said = sources.map(({ id, date: day }) => `${id} ${day === undefined ? 'has none' : `is of ${day}`}`);
  yield report(fact, 'date', `None of the sources bears the date ${date}: ${listed(said)}.`,
    `Write the date of the source${dates.length === 1 ? `, ${dates[0]!}` : ''}, or say what day this is: "dated: event" for what happened then, as a source tells it, "dated: state" for what was so when somebody looked, "dated: plan" for what is to come.`, workspace);
}

/** Kinds of source that stay as they were published, so that they tell of nothing later. */
const fixed: ReadonlySet<Source['kind']> = new Set(['news', 'blog', 'vendor-post', 'research', 'release']);

function* asTold(fact: WorldFact, date: string, sources: readonly Source[], workspace: Workspace): Iterable<Problem> {
  const reads = sources.flatMap(({ read }) => read.on ?? []).sort();
  const lastRead = reads.at(-1);
  if (lastRead !== undefined && isLater(date, lastRead)) {
    yield report(fact, 'date', `The date is ${date}, but the sources were read on ${lastRead} at the latest.`, 'Nobody can have read of it before it was so: mend the date, read again, or write "dated: plan" for a day that lies ahead.', workspace);
    return;
  }
  const dates = datesOf(sources).sort();
  const canTell = sources.some(({ kind, date: day }) => !fixed.has(kind) || day === undefined) || dates.some((day) => !isLater(date, day));
  if (canTell) return;
  yield report(fact, 'date', `The date is ${date}, but the sources were published before: ${listed(sources.map(({ id, date: day }) => `${id} on ${day ?? 'no day'}`))}.`,
    'Name a source that is as new as the event, or write "updated" at a source that was changed later.', workspace);
}

function* asPlanned(fact: WorldFact, date: string, sources: readonly Source[], workspace: Workspace): Iterable<Problem> {
  const lastDate = datesOf(sources).sort().at(-1);
  if (lastDate !== undefined && !isLater(date, lastDate)) {
    yield report(fact, 'date', `The planned day ${date} is not later than the source, which is of ${lastDate}.`, 'A plan is told before its day: mend the date, or write "dated: event" if it has happened.', workspace);
  } else if (isLater(workspace.today, date)) {
    yield problemAt(workspace.loaded.placeOf('facts', fact.id, ['date']), {
      code: 'FACT017',
      // Time alone breaks no build.
      severity: 'warning',
      message: `The planned day ${date} has passed; this is the state of ${workspace.today}.`,
      why: 'Readers are still told of it as something to come.',
      mend: 'Find out what happened, and tell that with its source instead of the plan.',
    });
  }
}
