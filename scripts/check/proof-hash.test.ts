import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentHash, ruleFiles, rulesHash } from './proof-hash.ts';
import { content, replace } from './test-content.ts';

describe('the hash of the content', () => {
  it('changes with any byte and any name, and with nothing else', () => {
    expect(contentHash(content())).toBe(contentHash(new Map([...content()].reverse())));
    expect(contentHash(content({ 'topics.yaml': replace('Transports', 'transports') }))).not.toBe(contentHash(content()));
    const renamed = new Map([...content()].map(([path, bytes]) => [path.replace('topics', 'themes'), bytes]));
    expect(contentHash(renamed)).not.toBe(contentHash(content()));
  });

  it('tells where one file ends and the next begins', () => {
    const of = (a: string, b: string) => contentHash(new Map([['a', new TextEncoder().encode(a)], ['b', new TextEncoder().encode(b)]]));
    expect(of('xy', 'z')).not.toBe(of('x', 'yz'));
  });
});

describe('the hash of the rules', () => {
  const roots: string[] = [];
  afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

  function project(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'handbook-'));
    roots.push(root);
    for (const [path, text] of Object.entries({ 'scripts/check/engine.ts': 'a', 'src/model/span.ts': 'b', ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  }

  it('is the same in every folder, and whatever tests and fixtures say', () => {
    const tests = { 'scripts/check/engine.test.ts': '1', 'scripts/check/test-site.ts': '2', 'src/model/fixtures/content.ts': '3', 'scripts/build.ts': '4' };
    expect(rulesHash(project(tests))).toBe(rulesHash(project({})));
    expect(ruleFiles(project(tests))).toEqual(['scripts/check/engine.ts', 'src/model/span.ts']);
  });

  it('changes with a rule, with the model and with the surface', () => {
    const changes: Record<string, string>[] = [{}, { 'scripts/checks/content/new.ts': 'x' }, { 'src/model/span.ts': 'c' }, { 'src/spec/surface/types.json': '{}' }];
    const hashes = changes.map((files) => rulesHash(project(files)));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
