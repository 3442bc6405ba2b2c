import { expect, it } from 'vitest';
import { readWorker, revisionOf, workerWith } from '../../build/service-worker/kept-files.ts';
import { leftOut } from '../../build/service-worker/left-out.ts';
import { siteBaseOf, siteWith } from '../site-base.ts';
import { makeMutant } from '../mutant.ts';
import { smallContent } from '../test-operator.ts';
import { siteLinesOf, smallSite } from '../test-site-base.ts';
import { keptWrongly } from './kept-offline.ts';

const small = [...smallSite().files].map(([path, bytes]) => [path.slice('dist/'.length), bytes] as const);
const kept = small.map(([path, bytes]) => [path.replace(/index\.html$/, ''), revisionOf(bytes), bytes.length] as const);
const worker = new TextEncoder().encode(workerWith({ files: kept, leftOut: leftOut.map(({ files }) => files.source) }, 'run();'));
const base = siteBaseOf(smallContent(), new Map([...small, ['sw.js', worker]]));

it('makes its mistake at places all over the list, and says where it has to be reported', () => {
  const lines = siteLinesOf(keptWrongly, base);
  const [, first] = base.text('dist/sw.js').split('\n');
  expect(lines).toEqual(expect.arrayContaining([
    expect.stringMatching(/^\/missing OUT017 \| self\.handbookOffline=/),
    expect.stringMatching(/^\/stale OUT017 \| \["","(?:00|11)/),
    `/gone OUT017 | ${first!.replace('""', '"gone/"')}`,
    expect.stringMatching(/^no-worker OUT017 \| /),
  ]));
  expect([...keptWrongly.drafts(smallSite())]).toEqual([]);
});

it('another mistake leaves the list as a build would have written it', () => {
  expect(base.problems.filter(({ code }) => code === 'OUT017')).toEqual([]);
  const draft = { subject: 'x', code: 'OUT001', edits: [{ file: 'dist/index.html', start: 0, end: 0, text: '\n' }] };
  const site = siteWith(base, makeMutant('x', draft, base.files).changed);
  expect(readWorker(site.read('sw.js'))!.list.files.find(([address]) => address === '')![1]).toBe(revisionOf(site.bytes('index.html')));
});
