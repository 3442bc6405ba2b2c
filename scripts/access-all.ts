import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// Looks at every page with axe, also at those that are alike. Usage: npm run access:all

const { status } = spawnSync(process.execPath, [join(import.meta.dirname, '../node_modules/vitest/vitest.mjs'), 'run', '--project', 'site', 'tests/site/access.test.ts'], {
  stdio: 'inherit', env: { ...process.env, HANDBOOK_ALL_PAGES: '1' },
});
process.exitCode = status ?? 1;
