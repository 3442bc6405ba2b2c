import type { CollectionName } from '../../../src/model/collections.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { YamlPath } from '../../../src/model/source/yaml-source.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** Things are verified and read after they came out, and nothing is of a day that is yet to come. */
export const calendarRule: ContentRule = {
  scope: 'content',
  name: 'spec/calendar',
  codes: ['FACT016', 'SOURCE001', 'CASE003'],
  unit: 'days',
  examined: (workspace) => [...days(workspace)].length,
  *check(workspace) {
    for (const day of days(workspace)) yield* yetToCome(day, workspace);
    yield* verifiedTooEarly(workspace);
    yield* readings(workspace);
    yield* timelines(workspace);
  },
};

/** A day in the data of an entry, with the code under which it is reported. */
interface Day {
  readonly code: string;
  readonly collection: CollectionName;
  readonly id: string;
  readonly path: YamlPath;
  readonly date: string;
  readonly what: string;
}

function* days({ loaded }: Workspace): Iterable<Day> {
  for (const collection of ['facts', 'questions', 'postmortems', 'guides'] as const) {
    for (const { id, data } of loaded.raw[collection]) {
      yield { code: 'FACT016', collection, id, path: ['verified', 'on'], date: data.verified.on, what: 'was verified' };
    }
  }
  for (const { id, data } of loaded.raw.sources) {
    for (const [path, date, what] of [[['date'], data.date, 'was published'], [['updated'], data.updated, 'was changed'], [['read', 'on'], data.read.on, 'was read']] as const) {
      if (date !== undefined) yield { code: 'SOURCE001', collection: 'sources', id, path: [...path], date, what };
    }
  }
  for (const { id, data } of loaded.raw.postmortems) {
    yield { code: 'CASE003', collection: 'postmortems', id, path: ['disclosed'], date: data.disclosed, what: 'was disclosed' };
    for (const [index, { date }] of data.timeline.entries()) yield { code: 'CASE003', collection: 'postmortems', id, path: ['timeline', index, 'date'], date, what: 'happened' };
  }
}

/**
 * While somebody works, today is still the day of the last commit. A week is more than lies between two commits of
 * somebody at work, and less than any slip of a month or a year.
 */
const slack = 7;

function* yetToCome({ code, collection, id, path, date, what }: Day, { loaded, today }: Workspace): Iterable<Problem> {
  const latest = new Date(Date.parse(today) + slack * 86_400_000).toISOString().slice(0, 10);
  // A month or a year counts as its first day.
  if (date.padEnd(10, '-01') <= latest) return;
  yield problemAt(loaded.placeOf(collection, id, path), {
    code,
    message: `By this date it ${what} on ${date}, but today is ${today}.`,
    why: 'Readers judge by these days how far they can rely on what is said.',
    mend: 'Write the day on which it was done; today is the day of the commit.',
  });
}

function* verifiedTooEarly({ handbook: { revisions }, loaded }: Workspace): Iterable<Problem> {
  for (const collection of ['facts', 'questions', 'postmortems', 'guides'] as const) {
    for (const { id, data: { verified: { on, against } } } of loaded.raw[collection]) {
      const revision = revisions.find(against);
      if (revision === undefined || on >= revision.released) continue;
      yield problemAt(loaded.placeOf(collection, id, ['verified', 'on']), {
        code: 'FACT016',
        message: `This was verified on ${on} against ${revision.id}, which came out on ${revision.released}.`,
        why: 'Nobody can have verified a revision that was not yet released.',
        mend: 'Write the day on which the text of that revision was read, or the revision that was read on that day.',
      });
    }
  }
}

function* readings({ loaded }: Workspace): Iterable<Problem> {
  const why = 'What was not read proves nothing, and what was read proves what it said on that day.';
  for (const { id, data: { read, date } } of loaded.raw.sources) {
    if ((read.how === 'not') !== (read.on === undefined)) {
      yield problemAt(loaded.placeOf('sources', id, ['read']), {
        code: 'SOURCE001',
        message: read.how === 'not' ? 'The source was not read, but there is a day on which it was.' : 'The source was read, but nobody says when.',
        why,
        mend: read.how === 'not' ? 'Remove "on", or say how it was read.' : 'Add "on" with the day of the reading.',
      });
    } else if (read.on !== undefined && date !== undefined && read.on < date.padEnd(10, '-01')) {
      yield problemAt(loaded.placeOf('sources', id, ['read', 'on']), {
        code: 'SOURCE001', message: `The source was read on ${read.on}, before it was published on ${date}.`, why, mend: 'Mend one of the two days.',
      });
    }
  }
}

function* timelines({ loaded }: Workspace): Iterable<Problem> {
  const why = 'Readers take the order of a timeline for the order of events.';
  for (const { id, data: { timeline, disclosed } } of loaded.raw.postmortems) {
    for (const [index, { date }] of timeline.entries()) {
      const before = timeline[index - 1]?.date;
      if (before === undefined || before <= date || before.startsWith(date)) continue;
      yield problemAt(loaded.placeOf('postmortems', id, ['timeline', index, 'date']), {
        code: 'CASE003', message: `This happened on ${date}, but stands below what happened on ${before}.`, why, mend: 'Order the timeline from the first day to the last.',
      });
    }
    if (timeline.some(({ date }) => date.startsWith(disclosed) || disclosed.startsWith(date))) continue;
    yield problemAt(loaded.placeOf('postmortems', id, ['disclosed']), {
      code: 'CASE003',
      message: `By "disclosed" the case came out on ${disclosed}, but nothing in its timeline happened then.`,
      why,
      mend: 'Mend the date, or add to the timeline what was disclosed that day and by whom.',
    });
  }
}
