import { describe, expect, it } from 'vitest';
import { surfaceData, type SurfaceData } from '../../../src/spec/surface-data.ts';
import { createSurface } from '../../../src/spec/surface.ts';
import { testRevisions } from '../../../src/spec/fixtures/revisions.ts';
import { differenceData, wordDifference } from './difference-words.ts';
import { surfaceDifference, type ReadSurface } from './surface-difference.ts';
import { surfaceAt } from './test-surfaces.ts';

const difference = surfaceDifference(surfaceAt('2025-11-25'), surfaceAt('2026-07-28'));
const of = (key: string) => difference.elements.filter((change) => change.key === key).map(({ move, revision, details }) => [move, revision.id, ...details]);

/** The stored surface with other data, read for the five revisions. */
function changed(data: Partial<SurfaceData>): ReadSurface {
  const revisions = testRevisions();
  return { revisions, surface: createSurface(revisions, { ...surfaceData, ...data }) };
}

describe('what a revision does to an element', () => {
  it.each([
    ['method:initialize', 'removed'],
    ['method:server/discover', 'added'],
    ['method:roots/list', 'deprecated'],
    ['header:Mcp-Session-Id', 'removed'],
  ])('%s is %s', (key, move) => expect(of(key)[0]?.slice(0, 2)).toEqual([move, '2026-07-28']));

  it('says what is different', () => {
    expect(of('method:elicitation/create')).toEqual([['changed', '2026-07-28', 'direction: server-to-client before, embedded now', 'result: CreateTaskResult, ElicitResult before, ElicitResult now']]);
    expect(of('method:roots/list')[0]).toContain('life: active before, deprecated now');
  });

  it('is nothing for what stayed or left earlier', () => {
    expect(of('transport:stdio')).toEqual([]);
    expect(of('type:JSONRPCBatchRequest')).toEqual([]);
  });

  it('may give back what an earlier one had removed', () => {
    const { 'initialize': stored, ...others } = surfaceData.methods;
    const back = changed({ methods: { ...others, initialize: { ...stored!, spans: '..2025-06-18, 2026-07-28..' } } });
    const before = changed({ methods: { ...others, initialize: { ...stored!, spans: '..2025-06-18' } } });
    const { elements } = surfaceDifference(before, back);
    expect(elements.filter(({ key }) => key === 'method:initialize').map(({ move }) => move)).toEqual(['restored']);
  });
});

describe('pages and anchors', () => {
  const places = difference.places.map(({ page, anchor, move, now }) => [move, anchor === undefined ? page : `${page}#${anchor}`, ...now]);

  it('come and go', () => {
    expect(places).toContainEqual(['added', 'basic/patterns/mrtr']);
    expect(places).toContainEqual(['removed', 'basic/lifecycle']);
  });

  it('are looked for where they may have gone', () => {
    expect(places.find(([, place]) => place === 'basic/transports')).toContain('basic/transports/index');
    expect(places).toContainEqual(['removed', 'basic/transports#listening-for-messages-from-the-server']);
    expect(places).toContainEqual(['removed', 'basic/utilities/progress', 'basic/patterns/progress', 'basic/patterns/cancellation']);
  });
});

it('shows what was mended in revisions that were there already', () => {
  const { 'ping': stored, ...others } = surfaceData.methods;
  const before = changed({ methods: { ...others, ping: { ...stored!, spans: '..2025-06-18' } } });
  const { elements } = surfaceDifference(before, changed({}));
  expect(elements.map(({ key, move, revision }) => [key, move, revision.id])).toEqual([['method:ping', 'restored', '2025-11-25']]);
});

it('is empty between a surface and itself', () => {
  const same = surfaceDifference(changed({}), changed({}));
  expect(same).toEqual({ elements: [], places: [] });
  expect(wordDifference(same)).toEqual(['Nothing differs from the stored surface.']);
});

it('is worded by revision and kind, and given as data', () => {
  const lines = wordDifference(difference);
  expect(lines[0]).toBe('2026-07-28');
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}header, \d+ removed: .*Mcp-Session-Id/));
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}page, 7 removed: basic\/authorization \(perhaps now basic\/authorization\/index\)/));
  const data = differenceData(difference) as { elements: { key: string; revision: string }[] };
  expect(data.elements.find(({ key }) => key === 'method:initialize')?.revision).toBe('2026-07-28');
});
