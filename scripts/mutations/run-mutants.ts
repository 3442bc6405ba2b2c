import { createParseCache } from '../../src/model/parse-cache.ts';
import type { Problem } from '../../src/model/problem.ts';
import { runContentRules, runOutputRulesOn } from '../check/engine.ts';
import { chooseDrafts } from './choose.ts';
import { openContent, type ContentBase } from './content-base.ts';
import { judge, type Verdict } from './judge.ts';
import { makeMutant, type Draft, type DueLines, type Mutant } from './mutant.ts';
import type { AnyOperator } from './operator.ts';
import { operators } from './operators.ts';
import { openSiteBase, siteWith, type SiteBase } from './site-base.ts';

/** Which mutants are run. */
export interface Selection {
  readonly root: string;
  /** Codes, or beginnings of codes, and names of operators; left out, all of them. */
  readonly only?: readonly string[];
  /** At most so many mutants of each operator; left out, as many as the operator takes. */
  readonly sample?: number;
  /** Content, built files or both. Built files need a build in `dist/`. */
  readonly scopes: readonly AnyOperator['scope'][];
  /** Only every `of`-th mutant, beginning with the `part`-th: several runs side by side do them all. */
  readonly part?: number;
  readonly of?: number;
}

/** What became of a mutant, as plain data. */
export interface Outcome {
  readonly id: string;
  readonly operator: string;
  readonly code: string;
  /** `caught` is all that was asked for; the others say what is missing. */
  readonly status: 'caught' | 'survived' | 'misplaced' | 'undeclared';
  readonly due: DueLines;
  readonly before: string;
  readonly after: string;
  /** What was reported anew: place, code and message. */
  readonly reported: readonly string[];
}

/** What a run gives. */
export interface MutationRun {
  readonly outcomes: readonly Outcome[];
  /** Problems of the content and the build as they stand: they are not counted, but a mutant may hide behind one. */
  readonly standing: readonly string[];
}

const brief = ({ file, line, code, message }: Problem): string => `${file}:${line} ${code} ${message}`;

function isWanted(only: readonly string[] | undefined, operator: string, code: string): boolean {
  return only === undefined || only.some((wanted) => code.startsWith(wanted) || operator === wanted);
}

/** Every mutant of a selection, made as it is asked for. */
function* mutantsOf({ only, sample, part = 0, of = 1 }: Selection, operator: AnyOperator, drafts: Iterable<Draft>, files: Parameters<typeof makeMutant>[2], count: { n: number }): Generator<Mutant> {
  const chosen = chooseDrafts(operator, drafts).filter(({ code }) => isWanted(only, operator.name, code));
  for (const draft of sample === undefined ? chosen : chosen.slice(0, sample)) {
    count.n += 1;
    if (count.n % of === part) yield makeMutant(operator.name, draft, files);
  }
}

function runContentMutant(mutant: Mutant, { root, files, cache, pages, today, problems }: ContentBase): Verdict {
  const changed = new Map(files);
  for (const [file, bytes] of mutant.changed) {
    if (bytes === null) changed.delete(file);
    else changed.set(file, bytes);
  }
  // A cache of its own, over the one of the unchanged content: what a mutant makes is forgotten with it.
  const report = runContentRules(changed, { root, cache: createParseCache(cache), today: mutant.today ?? today, ...(pages !== undefined && { pages }) });
  return judge(mutant, problems, report.problems);
}

function runSiteMutant(mutant: Mutant, base: SiteBase): Verdict {
  const site = siteWith(base, mutant.changed);
  return judge(mutant, base.problems, runOutputRulesOn({ ...site, ...mutant.site }).problems);
}

function outcomeOf({ mutant: { id, operator, code, due, before, after }, caught, inPlace, undeclared, reported }: Verdict): Outcome {
  const status = !caught ? 'survived' : !inPlace ? 'misplaced' : undeclared.length > 0 ? 'undeclared' : 'caught';
  return { id, operator, code, status, due, before, after, reported: (status === 'undeclared' ? undeclared : reported).slice(0, 6).map(brief) };
}

/**
 * Makes every mutant of a selection, checks the whole content or build with it, by every rule, and tells what became of it.
 *
 * Throws a RangeError when the content cannot be loaded, and the file system's error when there is no build to mutate.
 */
export function runMutants(selection: Selection): MutationRun {
  const content = openContent(selection.root);
  const wanted = operators.filter(({ scope }) => selection.scopes.includes(scope));
  const count = { n: 0 };
  const outcomes: Outcome[] = [];
  let site: SiteBase | undefined;
  for (const operator of wanted) {
    if (operator.scope === 'content') {
      for (const mutant of mutantsOf(selection, operator, operator.drafts(content), content.files, count)) outcomes.push(outcomeOf(runContentMutant(mutant, content)));
    } else {
      site ??= openSiteBase(content);
      for (const mutant of mutantsOf(selection, operator, operator.drafts(site), site.files, count)) outcomes.push(outcomeOf(runSiteMutant(mutant, site)));
    }
  }
  return { outcomes, standing: [...content.problems, ...(site?.problems ?? [])].map(brief) };
}
