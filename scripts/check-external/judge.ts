import type { Place, Problem } from '../../src/model/problem.ts';
import { problemAt, type Finding } from '../check/rule.ts';
import type { Answer } from './ask.ts';

/** The codes of what the network says of registered sources. */
export const externalCodes = ['EXTERNAL001', 'EXTERNAL002', 'EXTERNAL003', 'EXTERNAL004'] as const;

/** A registered source and what its address answered. */
export interface AskedSource {
  readonly id: string;
  readonly url: string;
  /** Where its address is written. */
  readonly place: Place;
  readonly answer: Answer;
}

/** What is to be said of the answers, in the order of the sources. */
export function judgeAnswers(sources: readonly AskedSource[]): Problem[] {
  return sources.flatMap((source) => {
    const finding = judge(source);
    return finding === undefined ? [] : [problemAt(source.place, finding)];
  });
}

function judge({ id, url, answer }: AskedSource): Finding | undefined {
  const where = `The source "${id}" (${url})`;
  switch (answer.kind) {
    case 'there':
      return undefined;
    case 'gone':
      return {
        code: 'EXTERNAL001',
        message: `${where} is gone: the server answers with status ${answer.status}.`,
        why: 'A reader who wants to see the proof finds nothing.',
        mend: 'Find where it is now, or a copy in an archive, and mend the address. Where there is none, say so in "read.note" and except it for a while.',
      };
    case 'moved':
      return {
        code: 'EXTERNAL002',
        severity: 'warning',
        message: `${where} has moved for good to ${answer.to}.`,
        why: 'The redirect will not be kept for ever.',
        mend: `Look whether it is still the same text, and write "url: ${answer.to}".`,
      };
    case 'failed':
      return {
        code: 'EXTERNAL003',
        message: `${where} cannot be reached: ${answer.reason}.`,
        why: 'A reader finds nothing while this lasts; where it stays so, the source is gone.',
        mend: 'Try again later, and open it in a browser. Where only this network cannot reach it, except it for a while.',
      };
    case 'closed':
      return {
        code: 'EXTERNAL004',
        severity: 'warning',
        message: `${where} does not answer programs: status ${answer.status}.`,
        why: 'Whether it is still there can only be seen in a browser.',
        mend: 'Open it in a browser, and except it with the date of that.',
      };
  }
}
