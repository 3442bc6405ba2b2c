import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// What lies ready for hosts that nothing here can run: it is read, at least.

const root = join(import.meta.dirname, '../../..');
const workflows = join(root, '.github/workflows');

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

describe.each(readdirSync(workflows).map((name) => [name, readFileSync(join(workflows, name), 'utf8')] as const))('the workflow %s', (_, text) => {
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('names every action by its commit, with the version beside it', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map((match) => match[1]!);
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('gives a job the rights it needs, and no job any other', () => {
    expect(permissions).toEqual({});
    expect(jobs['build']?.permissions).toEqual({ contents: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('runs scripts that the project has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    for (const { run = '' } of steps) for (const [, name] of run.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toHaveProperty(name!);
  });

  it('puts nothing that others wrote into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

describe('the Containerfile', () => {
  const text = readFileSync(join(root, 'Containerfile'), 'utf8');
  const stages = text.split(/^(?=FROM )/m).slice(1);

  it('is built in stages, and what serves does not carry what builds', () => {
    expect(stages).toHaveLength(2);
    expect(stages[1]).not.toMatch(/npm|node/);
  });

  it('is not run by root, and on a port that needs no root', () => {
    expect(stages[1]).toMatch(/^USER (?!root)/m);
    const port = /^EXPOSE (\d+)$/m.exec(stages[1]!)![1]!;
    expect(Number(port)).toBeGreaterThan(1024);
    expect(readFileSync(join(root, 'hosts/container/nginx.conf'), 'utf8')).toContain(`listen ${port};`);
  });

  it('copies what is there', () => {
    const copied = [...text.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap((match) => match[1]!.split(' '));
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
  });
});
