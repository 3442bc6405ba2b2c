import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadHandbook } from '../../../src/model/load.ts';
import { readContentTree } from '../../../src/model/source/file-tree.ts';
import { CheckoutProblem } from '../../../src/spec/derive/derive-surface.ts';
import { readSchemaManifest, readStoredSchemas } from '../../../src/spec/schema-store.ts';
import { createSurface } from '../../../src/spec/surface.ts';
import { planImport } from './plan-import.ts';
import { readStoredSurface } from './stored-surface.ts';
import { sixth, testProject, type TestProject } from './test-project.ts';
import { writeAll } from './write-all.ts';

let project: TestProject;
beforeAll(() => {
  project = testProject();
});
afterAll(() => project.remove());

const plan = (more: object = {}) => planImport({ root: project.root, checkout: project.checkout, verifyBy: '2027-01-31', ...more });

describe('the plan of an import', () => {
  it('has the revision that is new', () => {
    expect(plan().added).toEqual([sixth]);
  });

  it('has the difference to the stored surface', () => {
    const moves = plan().impact.difference.elements.map(({ key, move, revision }) => `${key} ${move} ${revision.id}`);
    expect(moves).toContain(`method:ping removed ${sixth}`);
    expect(moves).toContain(`method:ask added ${sixth}`);
    expect(moves).toContain(`method:greet deprecated ${sixth}`);
  });

  it('has what it touches, with places', () => {
    const { facts, entries } = plan().impact;
    const ping = facts.find(({ fact }) => fact.id === 'tools-list-exists');
    expect(ping?.place).toMatchObject({ file: 'src/content/facts/core.yaml', line: 1 });
    expect(ping?.reasons[0]?.message).toContain('write span: "..2026-07-28"');
    expect(entries.map(({ id }) => id)).toContain('tool-listing');
  });

  it('has the files that become others, and says what a person has to fill in', () => {
    const { files, toFill, remarks } = plan();
    expect([...files.keys()]).toEqual(expect.arrayContaining(['src/content/revisions.yaml', 'src/spec/surface/methods.json', `src/spec/schema/${sixth}.json`, 'src/spec/schema/manifest.json']));
    expect(files.get(`src/spec/schema/${sixth}.json`)).toBe(readFileSync(join(project.checkout, `schema/${sixth}/schema.json`), 'utf8'));
    expect(toFill.map((line) => line.replace(/^\S+:\d+ +/, '').split(':')[0])).toEqual(['released', 'summary', 'facts', 'verifyBy']);
    expect(remarks.join(' ')).toContain('no git checkout');
  });

  it('takes the day of release where it is given', () => {
    const { files, toFill } = plan({ released: '2026-12-16' });
    expect(parse(files.get('src/content/revisions.yaml')!)).toMatchObject({ [sixth]: { released: '2026-12-16' } });
    expect(toFill).toHaveLength(3);
  });

  it('has nothing to do up to a revision that is there', () => {
    const { added, files, impact } = plan({ revision: '2026-07-28' });
    expect(added).toEqual([]);
    expect([...files.keys()].filter((path) => !path.startsWith('src/spec/schema/'))).toEqual([]);
    expect(impact.difference).toEqual({ elements: [], places: [] });
    expect(impact.facts.map(({ fact }) => fact.id)).not.toContain('tools-list-exists');
  });
});

describe('an import', () => {
  let imported: TestProject;
  beforeAll(() => {
    imported = testProject();
    writeAll(imported.root, planImport({ ...imported, verifyBy: '2027-01-31' }).files);
  });
  afterAll(() => imported.remove());

  it('leaves a project that can be read, with the revision as the current one', () => {
    const { handbook, problems } = loadHandbook(readContentTree(imported.root));
    expect(problems).toEqual([]);
    expect(handbook!.revisions.newest).toMatchObject({ id: sixth, status: 'current', verifyBy: '2027-01-31', facts: [] });
    expect(handbook!.revisions.all.filter(({ status }) => status === 'current')).toHaveLength(1);
    const surface = createSurface(handbook!.revisions, readStoredSurface(imported.root));
    expect(handbook!.revisions.all.map((revision) => surface.get('method:ping')!.life(revision)).slice(-2)).toEqual(['active', 'removed']);
  });

  it('leaves schemas that are proved by their hashes', () => {
    const folder = join(imported.root, 'src/spec/schema');
    expect(readSchemaManifest(folder)[sixth]).toMatchObject({ license: 'Apache-2.0 AND MIT', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(readStoredSchemas(folder).has(sixth)).toBe(true);
  });

  it('has nothing left to do the second time', () => {
    const { added, files } = planImport({ ...imported, verifyBy: '2027-01-31' });
    expect([added, [...files.keys()]]).toEqual([[], []]);
  });
});

describe('an import is refused', () => {
  it('for a revision that the checkout does not have', () => {
    expect(() => plan({ revision: '2027-05-05' })).toThrow(/has no revision "2027-05-05"; it has 2024-11-05, .*2026-12-15\. A draft is not a revision/);
  });

  it('for a revision between those that are known', () => {
    const other = testProject();
    const file = join(other.root, 'src/content/revisions.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/2025-06-18:[\s\S]*?(?=2025-11-25:)/, ''));
    for (const path of ['questions/session-lifecycle.mdx', 'questions/tool-listing.mdx']) rmSync(join(other.root, 'src/content', path));
    writeFileSync(join(other.root, 'src/content/questions/other.mdx'), readFileSync(join(project.root, 'src/content/questions/session-lifecycle.mdx')));
    expect(() => planImport({ ...other, verifyBy: '2027-01-31' })).toThrow(/has the revision 2025-06-18, which lies before 2026-07-28/);
    other.remove();
  });

  it('while the content cannot be read', () => {
    const other = testProject({ 'topics.yaml': 'transports: [\n' });
    expect(() => planImport({ ...other, verifyBy: '2027-01-31' })).toThrow(/The content cannot be read \(src\/content\/topics\.yaml:\d+: .*Run "npm run check"/);
    other.remove();
  });

  it('for a checkout that lacks a revision that the project has', () => {
    const other = testProject();
    rmSync(join(other.checkout, 'schema/2025-03-26'), { recursive: true });
    rmSync(join(other.checkout, 'docs/specification/2025-03-26'), { recursive: true });
    expect(() => planImport({ ...other, verifyBy: '2027-01-31' })).toThrow(CheckoutProblem);
    other.remove();
  });
});
