import { expect, it } from 'vitest';
import { readRulePage, rulePage } from './rule-page.ts';

it('gives what the page of a rule says', () => {
  const page = readRulePage('WORDS001')!;
  expect(page.title).toBe('A phrase that ages');
  expect(page.description).toMatch(/^Prose says "latest"/);
  expect(page.why).toBe('It is true on the day it is written, and nobody sees when it stops being so.');
  expect(page.mend).toBe('Name the revision or the date, or leave the phrase out.');
  expect(page.markdown).toContain('## Wrong\n\n```md\nThe latest revision has no sessions.\n```');
  expect(rulePage('WORDS001')).toBe('docs/rules/WORDS001.md');
});

it('gives nothing for a code without a page', () => {
  expect(readRulePage('NOPE001')).toBeUndefined();
  expect(readRulePage('README')).toBeUndefined();
});
