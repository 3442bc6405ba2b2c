import type { Entry, Handbook, Postmortem } from '../model/handbook.ts';

/** A class of failures with its cases. */
export interface ClassGroup {
  readonly failureClass: Entry<'classes'>;
  readonly cases: readonly Postmortem[];
}

/** Every class in its order, with its cases from the newest disclosure to the oldest; a class may have none yet. */
export function casesByClass({ classes, postmortems }: Pick<Handbook, 'classes' | 'postmortems'>): ClassGroup[] {
  return [...classes.values()].map((failureClass) => ({
    failureClass, cases: casesByDate({ postmortems }).filter((each) => each.class === failureClass.id).reverse(),
  }));
}

/** All cases from the oldest disclosure to the newest. */
export function casesByDate({ postmortems }: Pick<Handbook, 'postmortems'>): Postmortem[] {
  return [...postmortems.values()].sort((a, b) => a.disclosed.localeCompare(b.disclosed) || a.id.localeCompare(b.id));
}
