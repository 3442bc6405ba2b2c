import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sixth, testProject, type TestProject } from './import/test-project.ts';

let project: TestProject;
beforeAll(() => {
  project = testProject();
});
afterAll(() => project.remove());

function run(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'import.ts'), '--root', project.root, ...args], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const registry = () => readFileSync(join(project.root, 'src/content/revisions.yaml'), 'utf8');

describe('npm run spec:import', () => {
  it('shows what would happen, and writes nothing with --dry-run', () => {
    const before = registry();
    const { status, out } = run('--from', project.checkout, '--verify-by', '2027-01-31', '--dry-run');
    expect(status).toBe(0);
    for (const part of ['What differs', `  ${sixth}`, 'method, 1 removed: ping', 'Facts it touches: ', 'What stands on them', 'Nothing was written (--dry-run)', '  src/content/revisions.yaml', 'To be filled in by hand']) expect(out).toContain(part);
    expect(registry()).toBe(before);
  });

  it('gives the same as JSON', () => {
    const { out } = run('--from', project.checkout, '--dry-run', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ added: [sixth], written: [], difference: { elements: expect.arrayContaining([expect.objectContaining({ key: 'method:ping', move: 'removed', revision: sixth })]) as unknown[] } });
  });

  it('takes the revision in, and says what comes next', () => {
    const { status, out } = run('--from', project.checkout, '--verify-by', '2027-01-31');
    expect(status).toBe(0);
    expect(out).toContain(`Written\n\n  src/content/revisions.yaml\n`);
    expect(out).toMatch(/Next: "npm run check".*docs\/new-revision\.md\.\n$/);
    expect(registry()).toContain(`${sixth}:\n  released: ${sixth}\n  status: current\n`);
    expect(existsSync(join(project.root, `src/spec/schema/${sixth}.json`))).toBe(true);
    expect(run('--from', project.checkout).out).toContain('The stored surface is up to date; nothing was written.');
  });

  it.each([
    [[], 'Name the checkout with --from'],
    [['--from', '/nonexistent'], 'No surface can be derived from /nonexistent'],
    [['--from', '.', '--verify-by', 'soon'], '--verify-by is "soon", but a day is written YYYY-MM-DD'],
    [['--from', '.', '--released', '2026-02-31'], '--released is "2026-02-31"'],
    [['--from', '.', '--format', 'xml'], '"xml" is no format'],
    [['--sideways'], 'sideways'],
  ])('ends with 2 and the usage for %j', (args, message) => {
    const { status, err } = run(...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain('Usage: npm run spec:import');
  });
});
