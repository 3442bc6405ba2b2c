import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { exportAnswers } from './corpus.ts';
import { growSite } from './grown-site.ts';

const files = readContentTree(join(import.meta.dirname, '../..'));
const handbook = loadHandbook(files).handbook!;
const wanted = handbook.questions.size + 3;

test('the handbook stays whole and gets copies of answers with facts of their own', () => {
  const grown = loadHandbook(growSite(files, handbook, wanted));
  expect(grown.problems).toEqual([]);
  expect(grown.handbook!.questions.size).toBe(wanted);
  expect(grown.handbook!.postmortems.size).toBe(handbook.postmortems.size);
  const copies = [...grown.handbook!.questions.values()].filter(({ id }) => id.includes('-copy-'));
  expect(copies).toHaveLength(3);
  for (const { facts } of copies) expect(facts.every(({ id }) => id.endsWith('-copy-1'))).toBe(true);
  const corpus = exportAnswers(grown, grown.handbook!);
  expect(corpus.pages).toHaveLength(wanted);
  expect(corpus.pages.every(({ markdown }) => markdown.includes('## Follow-ups') && !markdown.includes('[^'))).toBe(true);
});

test('fewer answers than there are cannot be wanted', () => {
  expect(() => growSite(files, handbook, 1)).toThrow(RangeError);
});
