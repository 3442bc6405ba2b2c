import { describe, expect, it } from 'vitest';
import { testRevisions } from './fixtures/revisions.ts';
import { samples, type FixtureSample } from './fixtures/samples.ts';
import { createMessageValidator, type MessageProblem, type SampleDescription } from './message-validator.ts';
import { createSurface } from './surface.ts';

const revisions = testRevisions();
const surface = createSurface(revisions);
const validator = createMessageValidator({ revisions, surface });

function validate({ revision, message, method, type, sender, sample }: FixtureSample): MessageProblem[] {
  const common = { revision: revisions.get(revision) };
  const description = (type === undefined ? { ...common, message, method, sender } : { ...common, type }) as SampleDescription;
  return validator.validate(sample, description);
}

describe('validate', () => {
  it.each(samples.map((fixture) => [fixture.revision, fixture.message ?? fixture.type, fixture.what, fixture] as const))(
    '%s %s: %s',
    (_revision, _kind, _what, fixture) => {
      const problems = validate(fixture);
      expect(problems.map(({ pointer }) => pointer), JSON.stringify(problems, null, 1)).toEqual(fixture.wrong.map(([pointer]) => pointer));
      fixture.wrong.forEach(([, part], index) => expect(problems[index]?.message).toContain(part));
      for (const { message } of problems) expect(message).toMatch(/^[A-Z`0-9].*\.$/);
    },
  );

  it('names the nearest valid values', () => {
    const [first] = validator.validate({ jsonrpc: '2.0', id: 1, method: 'tools/lst' }, { revision: revisions.newest, message: 'request' });
    expect(first?.valid[0]).toBe('tools/list');
    const [second] = validator.validate({ name: 'a', inputSchem: {}, inputSchema: { type: 'object' } }, { revision: revisions.newest, type: 'Tool' });
    expect(second).toEqual({
      pointer: '/inputSchem',
      message: expect.stringContaining('its members are `inputSchema`') as string,
      valid: expect.arrayContaining(['outputSchema']) as string[],
    });
  });

  it('asks for the method of a result', () => {
    const problems = validator.validate({ jsonrpc: '2.0', id: 1, result: {} }, { revision: revisions.all[0]!, message: 'result' });
    expect(problems[0]?.message).toContain('method=tools/list');
  });

  it.each([null, 5, 'text', [], {}, [[]], { method: 5 }, { result: null }, { error: null, id: 1 }])('takes %j without an exception', (sample) => {
    for (const revision of revisions.all) {
      for (const message of ['request', 'notification', 'result', 'error', 'batch'] as const) {
        expect(validator.validate(sample, { revision, message, method: 'tools/list' }).length).toBeGreaterThan(0);
      }
    }
  });

  it('refuses a revision without a schema', () => {
    const bare = createMessageValidator({ revisions, surface, schemas: new Map() });
    expect(() => bare.validate({}, { revision: revisions.newest, type: 'Tool' })).toThrow(/no official schema for 2026-07-28/);
  });

  it('validates 100 samples in under a second', () => {
    const start = performance.now();
    for (let count = 0; count < 100; count += samples.length) samples.forEach(validate);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
