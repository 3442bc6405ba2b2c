import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CheckoutProblem } from '../../src/spec/derive/derive-surface.ts';
import { impactData, wordImpact } from './impact/report.ts';
import { ImportRefused } from './import/import-refused.ts';
import { planImport, type ImportPlan } from './import/plan-import.ts';
import { writeAll } from './import/write-all.ts';

// Takes a revision of the specification in, or the official repository's later state of those that are known: writes
// the surface, the schema and the entry in the registry, and prints what it touches. docs/new-revision.md tells the rest.

const usage = `Usage: npm run spec:import -- --from <checkout of the official repository> [options]

  --revision DATE     the last revision to take in (every one that the checkout has)
  --released DATE     the day on which it was released (the date in its name)
  --verify-by DATE    the last day on which answers may be verified against earlier revisions only (30 days from today)
  --dry-run           print what would happen and write nothing
  --format human|json how it is printed (human)
  --root FOLDER       another project folder
`;

/** How long the handbook may take to be verified, where nobody says. */
const daysToVerify = 30;

function options() {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' }, revision: { type: 'string' }, released: { type: 'string' }, 'verify-by': { type: 'string' },
        'dry-run': { type: 'boolean', default: false }, format: { type: 'string', default: 'human' }, root: { type: 'string' }, help: { type: 'boolean' },
      },
    });
    if (values.format !== 'human' && values.format !== 'json') throw new ImportRefused(`"${values.format}" is no format; the formats are human and json.`);
    for (const name of ['revision', 'released', 'verify-by'] as const) {
      const value = values[name];
      if (value !== undefined && !isDay(value)) throw new ImportRefused(`--${name} is "${value}", but a day is written YYYY-MM-DD.`);
    }
    return values;
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused(error instanceof Error ? error.message : String(error));
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function daysFromToday(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n\n${lines.map((line) => `  ${line}`).join('\n')}\n\n`;
}

function humanPlan({ added, impact, files, remarks, toFill }: ImportPlan, isDry: boolean): string {
  const done = isDry ? 'Nothing was written (--dry-run). These files would be others' : 'Written';
  return [
    section('Remarks of the derivation', remarks),
    `${wordImpact(impact)}\n`,
    files.size === 0 ? 'The stored surface is up to date; nothing was written.\n\n' : section(done, [...files.keys()]),
    section('To be filled in by hand', toFill),
    added.length > 0 && !isDry ? 'Next: "npm run check" (green, with a notice of what is not yet verified), then docs/new-revision.md.\n' : '',
  ].join('');
}

function main(): void {
  const wanted = options();
  if (wanted.help) {
    process.stdout.write(usage);
    return;
  }
  if (wanted.from === undefined) throw new ImportRefused('Name the checkout with --from.');
  const root = resolve(wanted.root ?? join(import.meta.dirname, '../..'));
  const plan = planImport({
    root, checkout: resolve(wanted.from), revision: wanted.revision, released: wanted.released, verifyBy: wanted['verify-by'] ?? daysFromToday(daysToVerify),
  });
  const isDry = wanted['dry-run'];
  if (!isDry) writeAll(root, plan.files);
  const { added, impact, files, remarks, toFill } = plan;
  const data = { added, written: isDry ? [] : [...files.keys()], remarks, toFill, ...(impactData(impact) as object) };
  process.stdout.write(wanted.format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : humanPlan(plan, isDry));
}

try {
  main();
} catch (error) {
  if (!(error instanceof ImportRefused || error instanceof CheckoutProblem)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
