import type { Revision } from '../../../src/model/revision.ts';
import { existsIn } from '../../check/identifiers.ts';
import type { Weight } from './reason.ts';
import { moved, type Moved, type ReadSurface } from './surface-difference.ts';

/** What became of a name that a text uses. */
export interface NameVerdict {
  readonly weight: Weight;
  /** A sentence without its subject: `is gone in 2026-12-15`. */
  readonly words: string;
}

/** Tells what became of elements and names since something was verified. */
export interface ElementJudge {
  /** What happened to an element between the revision that something is verified against and the newest one. */
  element(key: string, against: Revision): Moved | undefined;
  /** What became of a name in inline code, or undefined where it means what it meant. */
  name(code: string, against: Revision): NameVerdict | undefined;
}

/** Makes a judge of two surfaces. The revision that something is verified against is one of the later registry. */
export function createElementJudge(before: ReadSurface, after: ReadSurface): ElementJudge {
  const { newest } = after.revisions;
  const verdicts = new Map<string, NameVerdict | undefined>();

  function element(key: string, against: Revision): Moved | undefined {
    const same = before.revisions.find(against.id);
    return same === undefined
      ? moved(after.surface.get(key), against, after.surface.get(key), newest)
      : moved(before.surface.get(key), same, after.surface.get(key), newest);
  }

  function judge(code: string, against: Revision): NameVerdict | undefined {
    const same = before.revisions.find(against.id);
    const meant = same === undefined
      ? after.surface.find(code).filter((found) => existsIn(found, against))
      : before.surface.find(code).filter((found) => existsIn(found, same));
    if (meant.length === 0) return undefined;
    const left = meant.flatMap(({ key }) => after.surface.get(key) ?? []).filter((found) => existsIn(found, newest));
    if (left.length === 0) return { weight: 'breaks', words: `is gone in ${newest.id}` };
    const moves = meant.map(({ key }) => ({ key, moved: element(key, against) }));
    const deprecated = moves.filter((each) => each.moved?.move === 'deprecated');
    // A bare name such as `name` may mean many members. It is touched where most of them are.
    if (deprecated.length * 2 > moves.length) return { weight: 'changes', words: `is deprecated in ${newest.id}` };
    const changed = moves.filter((each) => each.moved !== undefined && each.moved.move !== 'restored');
    if (changed.length * 2 <= moves.length) return undefined;
    return { weight: 'changes', words: `is not in ${newest.id} what it was in ${against.id} (${changed.slice(0, 2).map(({ key, moved: what }) => [key, what!.details[0] ?? what!.move].join(', ')).join('; ')})` };
  }

  return {
    element,
    name(code, against) {
      const key = `${against.id} ${code}`;
      if (!verdicts.has(key)) verdicts.set(key, judge(code, against));
      return verdicts.get(key);
    },
  };
}
