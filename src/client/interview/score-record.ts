/**
 * The data contract of a score sheet. Under `handbook:score-sheet:<id of the question>` the browser keeps one JSON object:
 *
 * - `version`: 1.
 * - `scores`: the words of a point of the rubric to its score, a whole number from 1 to 4. A point that was not rated
 *   is left out; one that the sheet does not have any more stays.
 * - `candidate`, `interviewer`, `date`, `notes`: what was written, as text.
 *
 * Anything else is not read, and never written over: the sheet then works without keeping anything, until the reader
 * clears what is stored.
 */
export interface ScoreRecord {
  readonly version: 1;
  readonly scores: Readonly<Record<string, number>>;
  readonly candidate: string;
  readonly interviewer: string;
  readonly date: string;
  readonly notes: string;
}

/** The highest score of a point. */
export const best = 4;

/** The names of the fields for text. */
export const textFields = ['candidate', 'interviewer', 'date', 'notes'] as const;

/** The name under which the sheet of a question is stored. */
export function recordName(question: string): string {
  return `handbook:score-sheet:${question}`;
}

/** A sheet without anything on it. */
export const emptyRecord: ScoreRecord = { version: 1, scores: {}, candidate: '', interviewer: '', date: '', notes: '' };

function isScore(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= best;
}

/** Reads what is stored: an empty record where nothing is, undefined where it is not what the contract says. */
export function readRecord(stored: string | null): ScoreRecord | undefined {
  if (stored === null) return emptyRecord;
  try {
    const record = JSON.parse(stored) as Partial<Record<keyof ScoreRecord, unknown>> | null;
    const scores = record?.scores;
    const isContract = record?.version === 1 && textFields.every((name) => typeof record[name] === 'string')
      && typeof scores === 'object' && scores !== null && !Array.isArray(scores) && Object.values(scores).every(isScore);
    return isContract ? (record as ScoreRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether nothing stands on a sheet. */
export function isEmpty(record: ScoreRecord): boolean {
  return Object.keys(record.scores).length === 0 && textFields.every((name) => record[name] === '');
}

/** Words the total of a sheet: the sum of the scores, out of what the rated points could give, and how many are left. */
export function totalOf(scores: readonly number[], points: number): string {
  const sum = scores.reduce((total, score) => total + score, 0);
  const left = points - scores.length;
  if (scores.length === 0) return '';
  return `${sum} of ${scores.length * best}${left > 0 ? `, ${left} of ${points} points not rated` : ''}`;
}
