import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { content, type Change } from '../../../src/model/fixtures/content.ts';
import { deriveSurface } from '../../../src/spec/derive/derive-surface.ts';
import { smallRepository, writeRepository, type RepositoryFiles } from '../../../src/spec/derive/fixtures/small-repository.ts';
import { serialize } from '../../../src/spec/write-surface.ts';
import { surfaceFolder } from './stored-surface.ts';

/** The revision that the project does not have yet. */
export const sixth = '2026-12-15';

/** The small repository with the revisions of the fixture content: the second one stands for all in the middle, the third is new. */
function sixRevisions(): RepositoryFiles {
  const files: RepositoryFiles = {};
  for (const [id, original] of [
    ['2024-11-05', '2030-01-01'], ['2025-03-26', '2030-06-01'], ['2025-06-18', '2030-06-01'], ['2025-11-25', '2030-06-01'], ['2026-07-28', '2030-06-01'], [sixth, '2031-01-01'],
  ] as const) {
    for (const [path, text] of Object.entries(smallRepository())) {
      if (!path.includes(original)) continue;
      const renamed = text.replaceAll(original, id).replaceAll('2030-01-01', '2024-11-05').replaceAll('2030-06-01', '2025-03-26');
      files[path.replace(original, id)] = renamed;
    }
  }
  return files;
}

/** A project and a checkout with one revision more, in new folders. Whoever asks removes them. */
export interface TestProject {
  readonly root: string;
  readonly checkout: string;
  readonly remove: () => void;
}

/** Makes a project whose facts speak of the small repository, and a checkout of that with a later revision. */
export function testProject(changes: Readonly<Record<string, Change>> = {}, files: RepositoryFiles = sixRevisions()): TestProject {
  const checkout = writeRepository(files);
  const root = mkdtempSync(join(tmpdir(), 'handbook-'));
  const ping: Change = (text) => text.replaceAll('`tools/list`', '`ping`').replace('method:tools/list', 'method:ping');
  for (const [path, bytes] of content({ 'facts/core.yaml': ping, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const stored = deriveSurface(checkout, { revisions: ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'] });
  mkdirSync(join(root, surfaceFolder), { recursive: true });
  for (const [name, file] of Object.entries(stored.files)) writeFileSync(join(root, surfaceFolder, `${name}.json`), serialize(file));
  return { root, checkout, remove: () => [root, checkout].forEach((folder) => rmSync(folder, { recursive: true })) };
}

