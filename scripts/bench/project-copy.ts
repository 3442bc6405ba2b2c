import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFolder, type FileTree } from '../../src/model/source/file-tree.ts';

/** The folder of the project. */
export const projectRoot = join(import.meta.dirname, '../..');

/** What a build reads beside the content. */
const parts = ['src', 'scripts', 'public', 'tests', 'docs', 'hosts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE.md', 'LICENSE-CONTENT.md', 'CHANGELOG.md'];

/**
 * Copies the project into a folder that is emptied first, with other content. Packages are shared; what builds remember
 * is not, so that the first build there is cold.
 */
export function copyProject(folder: string, content: FileTree): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    const from = join(projectRoot, part);
    if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true, filter: (source) => source !== join(projectRoot, contentFolder) });
  }
  for (const [file, bytes] of content) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
}
