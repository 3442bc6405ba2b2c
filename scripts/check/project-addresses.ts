import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The addresses outside of the site that belong to the project itself, from its package.json: the place where mistakes
 * are reported, as npm has it. Empty for a project that names none.
 */
export function projectAddresses(root: string): readonly string[] {
  const file = join(root, 'package.json');
  if (!existsSync(file)) return [];
  const { bugs } = JSON.parse(readFileSync(file, 'utf8')) as { bugs?: string | { url?: string } };
  const tracker = typeof bugs === 'string' ? bugs : bugs?.url;
  return tracker === undefined ? [] : [tracker.replace(/\/+$/, '')];
}
