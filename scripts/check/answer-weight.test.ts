import { expect, it } from 'vitest';
import type { Handbook } from '../../src/model/handbook.ts';
import { answerWeights } from './answer-weight.ts';
import { siteOf } from './built-site.ts';
import { content } from './test-content.ts';
import { openWorkspace } from './workspace.ts';

it('counts the other answers that a page leads to, each once, however it links them', () => {
  const { handbook, surface } = openWorkspace(content()).workspace!;
  const [question] = handbook.questions.values();
  const ids = ['session-lifecycle', 'a', 'b', 'c'];
  const grown: Handbook = { ...handbook, questions: new Map(ids.map((id) => [id, { ...question!, id }])) };
  const files: Record<string, string> = Object.fromEntries(ids.map((id) => [`q/${id}/index.html`, '<p>An answer</p>']));
  files['q/session-lifecycle/index.html'] = '<a href="/q/a/">1</a><a href="../a/#traps">2</a><a href="../b/">3</a><a href="#main">4</a><a href="../session-lifecycle/">5</a><a href="/facts/">6</a>';
  const site = siteOf(Object.keys(files), (path) => files[path]!, { handbook: grown, surface });
  const linked = answerWeights(site).filter(({ code }) => code === 'BUDGET006');
  expect(linked.map(({ path, amount }) => [path, amount])).toEqual([['q/session-lifecycle/index.html', 2], ['q/a/index.html', 0], ['q/b/index.html', 0], ['q/c/index.html', 0]]);
  expect(linked[0]!.parts()).toEqual([{ name: 'q/a/index.html', amount: 2 }, { name: 'q/b/index.html', amount: 1 }]);
});
