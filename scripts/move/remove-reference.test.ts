import { expect, it } from 'vitest';
import { content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import { applyEdits } from './apply-edits.ts';
import { removeReference } from './remove-reference.ts';

const head = 'session:\n  term: session\n  definition: What related requests share.\n';

/** What the entry of a glossary becomes when a reference in it is taken out. */
function without(rest: string, path: readonly PropertyKey[]): string | undefined {
  const files = content({ 'glossary.yaml': `${head}${rest}` });
  const fix = removeReference('glossary', 'session', path, openWorkspace(files).workspace!);
  return fix === undefined ? undefined : new TextDecoder().decode(applyEdits(files, [fix]).get('src/content/glossary.yaml')).slice(head.length);
}

it.each([
  ['an item between brackets', '  questions: [session-lifecycle, tool-listing]\n', 0, '  questions: [tool-listing]\n'],
  ['the last item between brackets', '  questions: [session-lifecycle, tool-listing]\n', 1, '  questions: [session-lifecycle]\n'],
  ['the only item between brackets, with its key', '  questions: [session-lifecycle]\n  aliases: [x]\n', 0, '  aliases: [x]\n'],
  ['an item on a line of its own', '  questions:\n    - session-lifecycle\n    - tool-listing\n  aliases: [x]\n', 0, '  questions:\n    - tool-listing\n  aliases: [x]\n'],
  ['the only item on a line, with its key', '  questions:\n    - session-lifecycle\n  aliases: [x]\n', 0, '  aliases: [x]\n'],
])('takes out %s', (_, before, index, after) => {
  expect(without(before, ['questions', index])).toBe(after);
});

it('leaves alone what is written in another way', () => {
  expect(without('  questions:\n    - session-lifecycle # the first\n    - tool-listing\n', ['questions', 0])).toBeUndefined();
});

it('takes out a key with a single id, also in front matter', () => {
  const files = content();
  const fix = removeReference('questions', 'session-lifecycle', ['traps', 0, 'correction'], openWorkspace(files).workspace!);
  const path = 'src/content/questions/session-lifecycle.mdx';
  const before = new TextDecoder().decode(files.get(path));
  expect(new TextDecoder().decode(applyEdits(files, [fix!]).get(path))).toBe(before.replace('    correction: session-mandatory\n', ''));
});

it('takes an item out of a list in front matter', () => {
  const path = 'src/content/questions/session-lifecycle.mdx';
  const files = content({ 'questions/session-lifecycle.mdx': (text) => text.replace('  questions: [tool-listing]\n', '  questions:\n    - tool-listing\n') });
  const fix = removeReference('questions', 'session-lifecycle', ['related', 'questions', 0], openWorkspace(files).workspace!);
  expect(new TextDecoder().decode(applyEdits(files, [fix!]).get(path))).toContain('related:\n  cases: [stale-session]\n');
});
