import type { Revision, Revisions } from '../../src/model/revision.ts';
import { spansOf, type Spans } from '../../src/model/span.ts';

const id = '(\\d{4}-\\d{2}-\\d{2})';
/** Words that may stand between a preposition and the revision: "in the revision 2025-06-18". */
const article = '(?: (?:the|revision|revisions|version|spec|specification|release|of|protocol))*';
const range = new RegExp(` (?:from|between)${article} ${id}(?: (?:on|onwards?))?(?: (?:to|and|through|until|up to))+${article} ${id}(?= )`, 'g');
const until = new RegExp(` (?:until|till|up to|through|to the end of)(?: and including)?${article} ${id}(?= )`, 'g');
const before = new RegExp(` (?:before|prior to|earlier than|older than|preceding)${article} ${id}(?= )`, 'g');
const since = new RegExp(` (?:since|from|as of|starting (?:with|in)|beginning (?:with|in))${article} ${id}(?= )`, 'g');
const after = new RegExp(` (?:after|later than|newer than)${article} ${id}(?= )`, 'g');
const only = new RegExp(` (?:in|under|for|of|at|on|with|by)${article} ${id}(?: (?:and|or) ${id})*(?= )`, 'g');

/**
 * The revisions that a sentence names as those it speaks of: "up to 2025-11-25", "in 2025-06-18", "from 2025-03-26 to
 * 2025-11-25". Takes words as `wordsOf` gives them; returns undefined where it names none in such a way.
 */
export function namedSpans(words: string, revisions: Revisions): Spans | undefined {
  if (!/ \d{4}-\d{2}-\d{2} /.test(words)) return undefined;
  const named = new Set<Revision>();
  let rest = words;
  const take = (pattern: RegExp, covered: (orders: readonly number[]) => (order: number) => boolean): void => {
    rest = rest.replace(pattern, (match) => {
      const orders = [...match.matchAll(/\d{4}-\d{2}-\d{2}/g)].flatMap(([found]) => revisions.find(found)?.order ?? []);
      if (orders.length > 0) for (const revision of revisions.all) if (covered(orders)(revision.order)) named.add(revision);
      return ' |';
    });
  };
  take(range, ([first = 0, last = first]) => (order) => first <= order && order <= last);
  take(until, ([last = 0]) => (order) => order <= last);
  take(before, ([first = 0]) => (order) => order < first);
  take(since, ([first = 0]) => (order) => order >= first);
  take(after, ([last = 0]) => (order) => order > last);
  take(only, (orders) => (order) => orders.includes(order));
  return named.size === 0 ? undefined : spansOf(named, revisions);
}
