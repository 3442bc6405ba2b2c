import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentTree, type FileTree } from '../../src/model/source/file-tree.ts';
import { commitDate } from '../check/commit-date.ts';
import { ChangedMeanwhile } from '../check/fix.ts';
import { wordProblem } from '../check/reporters/human.ts';
import { knownPages } from '../check/site-pages.ts';
import type { WorkspaceOptions } from '../check/workspace.ts';
import { mentionsInTests } from './mentions.ts';
import type { Occasion, Plan } from './plan.ts';
import { Refused } from './refused.ts';
import { writeTree } from './write-tree.ts';

/** What a command was called with. */
export interface Call {
  readonly words: readonly string[];
  readonly to: string | undefined;
  readonly reason: string | undefined;
  readonly dryRun: boolean;
}

/** As many places as are printed. */
const mostPrinted = 12;

/** Reads the words and options of a command; prints its usage and ends where they are not as they must be. */
export function readCall(usage: string): Call {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { to: { type: 'string' }, reason: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean' } },
    });
    if (values.help) {
      process.stdout.write(usage);
      process.exit(0);
    }
    return { words: positionals, to: values.to, reason: values.reason, dryRun: values['dry-run'] };
  } catch (error) {
    return end(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** Prints a message for the author and ends the command without success. */
export function end(message: string): never {
  console.error(message);
  process.exit(2);
}

/**
 * Plans a change of the project's content, prints what it does, and makes it unless it is only tried. What refuses it
 * is printed without a stack trace.
 */
export function run(call: Call, id: string, plan: (files: FileTree, occasion: Occasion, options: WorkspaceOptions) => Plan): void {
  const root = join(import.meta.dirname, '../..');
  try {
    const files = readContentTree(root);
    const occasion = { on: new Date().toISOString().slice(0, 10), reason: call.reason?.trim() ?? '' };
    const planned = plan(files, occasion, { root, pages: knownPages(root), today: commitDate(root) });
    console.log(describe(planned));
    const mentions = mentionsInTests(root, id);
    if (mentions.length > 0) console.log(`\nTests name "${id}" as well, in ${some(mentions)}. Look whether they mean this entry.`);
    if (call.dryRun) console.log('\nNothing was written: this was a dry run.');
    else {
      writeTree(root, files, planned.files);
      console.log('\nDone. Run "npm run build", and "npm run ledger" when it succeeds.');
    }
  } catch (error) {
    if (!(error instanceof Refused || error instanceof ChangedMeanwhile)) throw error;
    end(error.message);
  }
}

/** Says what a plan does: the entry, the references, the redirects, and what the check has to say. */
export function describe({ entry, references, redirects, warnings }: Plan): string {
  const what = entry.kind === 'rename' ? `${entry.file} becomes ${entry.to}.` : entry.kind === 'delete' ? `${entry.file} is deleted.` : `${entry.fix.file} is edited.`;
  const places = references.map(({ file, line, column, says }) => `  ${file}:${line}:${column}  ${says}`);
  const leads = [...redirects].map(([from, { to }]) => `  ${from} → ${to}`);
  return [
    what,
    references.length === 0 ? 'Nothing refers to it.' : `${references.length} ${references.length === 1 ? 'reference is' : 'references are'} changed:\n${places.join('\n')}`,
    redirects.size === 0 ? 'No address of it was published yet, so none is redirected.' : `Redirects:\n${leads.join('\n')}`,
    ...(warnings.length === 0 ? [] : [`The check warns of this then:\n${warnings.map(wordProblem).join('\n')}`]),
  ].join('\n');
}

function some(places: readonly string[]): string {
  return places.length > mostPrinted ? `${places.slice(0, mostPrinted).join(', ')} and ${places.length - mostPrinted} more places` : places.join(', ');
}
