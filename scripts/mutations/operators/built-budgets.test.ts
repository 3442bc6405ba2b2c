import { expect, it } from 'vitest';
import { writeIndex, type NamedPage } from '../../../src/client/search/index-format.ts';
import { judge } from '../judge.ts';
import { makeMutant } from '../mutant.ts';
import { runOutputRulesOn } from '../../check/engine.ts';
import { siteBaseOf, siteWith, type SiteBase } from '../site-base.ts';
import { smallContent } from '../test-operator.ts';
import { siteLinesOf } from '../test-site-base.ts';
import { builtBudgetOperators, earlyRequest, heavySearch, listedAnswers, scriptFile, wordyIndex } from './built-budgets.ts';

const page = (main: string): string => `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>A page</title></head>\n<body>\n<main id="main">\n${main}\n</main>\n</body>\n</html>\n`;
const named: NamedPage = { path: 'q/session-lifecycle/', title: 'A session', kind: 'concept', tier: 'mid', topic: 'tools', revisions: [], identifiers: [], otherWords: [] };

/** A build of the small handbook with what has a budget, all of it as large as it may nearly be. */
function baseOf(): SiteBase {
  const index = writeIndex({ revisions: [], topics: [['tools', 'Tools']], pages: [named, ...Array.from({ length: 160 }, (_, at) => ({ ...named, path: `q/a-${at}/` }))] });
  const files: Record<string, string> = {
    'index.html': page('<h1>The handbook</h1>'), 'q/session-lifecycle/index.html': page(`<h1>A session</h1>${'<p>It begins and ends.</p>'.repeat(100)}`),
    '_astro/search-dialog.a1.js': 'open();', '_astro/engine.a1.js': 'match();', 'search/names.txt': index,
  };
  return siteBaseOf(smallContent(), new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)])));
}

const base = baseOf();

it('makes its mistakes on answers, on any page and in the search, and says where they have to be reported', () => {
  const first = (operator: (typeof builtBudgetOperators)[number]): string[] => siteLinesOf(operator, base).slice(0, 2).map((line) => line.slice(0, 90));
  expect(builtBudgetOperators.slice(0, 5).flatMap(first)).toEqual(['BUDGET001', 'BUDGET002', 'BUDGET003', 'BUDGET004', 'BUDGET005'].map((code) => `q/session-lifecycle/index.html ${code} | <!doctype html>`));
  expect(first(scriptFile)).toEqual(['q/session-lifecycle/index.html BUDGET007 | <!doctype html>']);
  expect(first(earlyRequest)[0]).toMatch(/^index\.html\/image BUDGET008 \| <main id="main"><img src="\.\/favicon\.svg"|^q\/session-lifecycle\/index\.html\/image BUDGET008/);
  expect(siteLinesOf(heavySearch, base)).toHaveLength(16);
  expect(first(wordyIndex)).toEqual([expect.stringMatching(/^q\/session-lifecycle\/ BUDGET011/), expect.stringMatching(/^q\/a-0\/ BUDGET011/)]);
});

it('lists no answers where there are few', () => {
  expect([...listedAnswers.drafts(base)]).toEqual([]);
});

it('brings about what it names, and nothing that it does not, in the pages of a build', () => {
  const about = new Set(['early-request', 'repeated-markup', 'many-elements', 'heavy-search']);
  for (const operator of builtBudgetOperators.filter(({ name }) => about.has(name))) {
    for (const draft of [...operator.drafts(base)].slice(0, 9)) {
      const mutant = makeMutant(operator.name, draft, base.files);
      const verdict = judge(mutant, base.problems, runOutputRulesOn(siteWith(base, mutant.changed)).problems);
      expect([mutant.id, verdict.caught, verdict.inPlace, verdict.undeclared.map(({ code, message }) => `${code} ${message}`)]).toEqual([mutant.id, true, true, []]);
    }
  }
});
