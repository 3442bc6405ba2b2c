import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { timedIntegrations, type Stage } from './timed-integrations.ts';

// Builds the project it stands in once and writes what each stage took, as JSON. For benchmarks: it publishes what the
// checks refuse, since copies of answers are no content that they would let pass.
// "answers" leaves out what a plain site of the answers does not have, "pages" what is no page. Files of pages are removed
// for that, so it has to be a copy of the project.
// Usage: node scripts/bench/build-once.ts --stages <file> --what answers|pages|whole

const root = join(import.meta.dirname, '../..');
// As scripts/build.ts does.
enableCompileCache(join(root, '.cache/modules'));
const { values } = parseArgs({ options: { stages: { type: 'string' }, what: { type: 'string', default: 'whole' } } });
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.chdir(root);
const images = ['open-graph'];
/** What is made of each answer beside its page. */
const besidePages = [...images, 'q/[id]/evidence.astro', 'q/[id]/interview.astro', 'q/[id].md.ts', 'postmortems/[id].md.ts', '[guide].md.ts', 'q/[facet]', 'primitives.md.ts', 'transports.md.ts', 'api', 'llms.txt.ts', 'llms-full.txt.ts', 'print.astro', 'facts.astro'];
const removed = { whole: [], pages: images, answers: besidePages }[values.what];
if (removed === undefined) throw new Error(`--what takes answers, pages or whole, not "${values.what}".`);
if (removed.length > 0 && existsSync(join(root, '.git'))) throw new Error('Files of pages would be removed from this working copy. Run it in a copy of the project.');
for (const path of removed) rmSync(join(root, 'src/pages', path), { recursive: true, force: true });
const pagesOnly = values.what !== 'whole';

const begun = performance.now();
const stages: Stage[] = [];
const { build } = await import('astro');
const { default: config } = (await import('../../astro.config.mjs')) as { default: { integrations: AstroIntegration[] } };
const integrations = timedIntegrations(config.integrations, { begun, stages, pagesOnly });
// The file of the configuration is read already; it is handed over with other integrations.
await build({ ...config, root, configFile: false, logLevel: 'warn', integrations });
if (!existsSync(join(root, 'dist'))) throw new Error('The build ended without a site.');
if (values.stages !== undefined) {
  const seconds = (performance.now() - begun) / 1000;
  writeFileSync(values.stages, `${JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS * 1024, stages })}\n`);
}
