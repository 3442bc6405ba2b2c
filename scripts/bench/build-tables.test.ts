import { expect, test } from 'vitest';
import { besideTable, growthTable, stagesTable, type OwnBuild } from './build-tables.ts';

/** A table without the white space that lines it up. */
const squeezed = (text: string): string => text.replaceAll(/ +/g, ' ');
const own = (answers: number, seconds: number): OwnBuild => ({
  answers, extent: 'pages', kind: 'cold', search: { code: 1024, index: 2048 },
  run: {
    seconds, processor: seconds, memory: answers * 2 ** 20, output: { files: answers, pages: answers, bytes: answers * 1024 },
    stages: [{ name: 'pages', seconds: seconds / 2 }, { name: 'handbook:output-gate astro:build:done', seconds: 1, refused: 'Checked 5 pages.\n\n12 problems' }],
  },
});

test('stages are named, with the problems that the checks reported', () => {
  expect(squeezed(stagesTable([own(100, 10)]))).toContain('| 100 answers, all pages and search, cold | 4.0 | 0.0 | 5.0 | 1.0 | 0.0 | 0.0 | 10.0 | 10.0 | 100.0 MiB | output 12 |');
});

test('growth tells what each further answer takes', () => {
  expect(squeezed(growthTable([own(100, 10), own(1000, 100)]))).toContain('| 1000 answers, all pages and search, cold | 100 | 1.0 MiB | 1000 | 1.0 KiB | 1.0 KiB | 2.0 KiB | 100 ms, 1.0 KiB |');
});

test('builds stand beside bare Astro of the same size and kind', () => {
  const cost = { seconds: 5, processor: 5, memory: 50 * 2 ** 20 };
  const text = squeezed(besideTable([own(100, 10)], [{ answers: 100, id: 'bare-astro', name: 'bare Astro', kind: 'cold', cost, output: { files: 1, pages: 1, bytes: 1 } }]));
  expect(text).toContain('bare Astro, cold | 5.0 | 1.00 × |');
  expect(text).toContain('handbook: all pages and search, cold | 10.0 | 2.00 × | 10.0 | 100.0 MiB | 2.00 × |');
});
