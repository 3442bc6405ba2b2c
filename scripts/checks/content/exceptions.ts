import { longestException } from '../../../src/model/exception.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { exceptable, mayBeExcepted } from '../../check/exceptable.ts';
import type { Exception } from '../../check/exceptions.ts';
import { didYouMean, listed, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

const day = 24 * 60 * 60 * 1000;

/** Exceptions name a rule that may be excepted, and end within a year of the day somebody looked at them. */
export const exceptionsRule: ContentRule = {
  scope: 'content',
  name: 'content/exceptions',
  codes: ['EXCEPT002', 'EXCEPT003', 'EXCEPT004', 'EXCEPT005'],
  unit: 'exceptions',
  examined: ({ exceptions }) => exceptions.length,
  *check(workspace) {
    for (const exception of workspace.exceptions) {
      yield* judgeDates(exception, workspace);
      yield* judgeCode(exception, workspace);
    }
  },
};

function* judgeDates({ id, data: { reviewed, expires }, placeOf }: Exception, { today }: Workspace): Iterable<Problem> {
  const days = Math.round((Date.parse(expires) - Date.parse(reviewed)) / day);
  if (days <= 0 || days > longestException) {
    const last = new Date(Date.parse(reviewed) + longestException * day).toISOString().slice(0, 10);
    yield problemAt(placeOf(['expires']), {
      code: 'EXCEPT003',
      message: days <= 0
        ? `The exception "${id}" expires on ${expires}, which is not after its review on ${reviewed}.`
        : `The exception "${id}" expires ${days} days after its review, which is more than ${longestException}.`,
      why: 'An exception that nobody has to look at again becomes a rule of its own.',
      mend: `Write a date after ${reviewed} and not after ${last}.`,
    });
  }
  if (today > expires) {
    yield problemAt(placeOf(['expires']), {
      code: 'EXCEPT002',
      message: `The exception "${id}" expired on ${expires}; this is the state of ${today}.`,
      why: 'What was to be left for a while is due now, and is reported again.',
      mend: 'Mend what it covers and remove it. Where it is still needed, look at the reason again, and set "reviewed" and "expires" anew.',
    });
  }
}

function* judgeCode({ id, data: { rule }, placeOf }: Exception, { codes }: Workspace): Iterable<Problem> {
  if (codes !== undefined && !codes.includes(rule)) {
    yield problemAt(placeOf(['rule']), {
      code: 'EXCEPT004',
      message: `The exception "${id}" names the rule ${rule}, which does not exist.`,
      why: 'It covers nothing, and what it was written for is reported all the same.',
      mend: `${didYouMean(nearest(rule, codes))}The page docs/rules/README.md lists the codes.`,
    });
  } else if (!mayBeExcepted(rule)) {
    yield problemAt(placeOf(['rule']), {
      code: 'EXCEPT005',
      message: `${rule} cannot be excepted, as "${id}" tries to.`,
      why: 'It guards that claims are proved, that what is named exists, or that everything could be read and checked; readers rely on that without exception.',
      mend: `Mend what it reports. Where the rule is mistaken, mend the rule, with the text it misjudged in its test. Exceptions are for ${listed(Object.keys(exceptable))}.`,
    });
  }
}
