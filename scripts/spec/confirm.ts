import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { awaitsVerification } from '../../src/model/verification.ts';
import { moveVerification } from './confirm/move-verification.ts';
import { storedImpact } from './impact/stored-impact.ts';
import { compareTexts } from './import/section-texts.ts';
import { writeAll } from './import/write-all.ts';

// Writes into facts that they are verified against the newest revision. By name: facts that somebody read there. With
// --unmoved: those whose elements are the same, whose sections are the same word for word, and whose pages have the same
// sections; nobody could read anything else in them than before.

const usage = `Usage: npm run spec:confirm -- [<fact> …] [options]

  --unmoved        every fact that nothing touches; needs --from, because texts are compared
  --from CHECKOUT  a checkout of the official repository
  --on DATE        the day of the verification (today)
  --dry-run        print the facts and write nothing
`;

/** A mistake in how the command was called. */
class UsageError extends Error {}

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { unmoved: { type: 'boolean', default: false }, from: { type: 'string' }, on: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    });
    if (values.on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.on)) throw new UsageError(`--on is "${values.on}", but a day is written YYYY-MM-DD.`);
    if (values.unmoved && values.from === undefined) throw new UsageError('To tell which facts nothing touches, the texts have to be compared: name a checkout with --from.');
    if (!values.unmoved && positionals.length === 0) throw new UsageError('Name the facts that were read, or ask for those that nothing touches with --unmoved.');
    return { ...values, named: positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function main(): void {
  const { unmoved, from, on = new Date().toISOString().slice(0, 10), named, 'dry-run': isDry } = options();
  const root = join(import.meta.dirname, '../..');
  const { handbook, placeOf, sources } = loadHandbook(readContentTree(root));
  if (handbook === undefined) throw new UsageError('The content cannot be read; run "npm run check" first.');
  const { revisions, facts } = handbook;
  if (Date.parse(on) < Date.parse(revisions.newest.released)) throw new UsageError(`Nobody can have verified anything against ${revisions.newest.id} on ${on}: it came out on ${revisions.newest.released}.`);
  for (const id of named) {
    const fact = facts.get(id);
    if (fact === undefined) throw new UsageError(`There is no fact "${id}".`);
    if (!awaitsVerification(fact, revisions)) throw new UsageError(`The fact "${id}" does not wait for ${revisions.newest.id}: it ended before, is about the world, or is verified already.`);
  }
  const still = unmoved && from !== undefined ? storedImpact(handbook, placeOf, compareTexts(resolve(from))).unmoved : [];
  const byFile = Map.groupBy([...new Set([...named, ...still])], (id) => placeOf('facts', id).file);
  const written = new Map([...byFile].map(([file, ids]) => [file, moveVerification(sources.get(file)!.text, ids, { on, against: revisions.newest.id })]));
  if (!isDry) writeAll(root, written);
  const count = [...byFile.values()].flat().length;
  const lines = [...byFile].map(([file, ids]) => `  ${file}: ${ids.join(', ')}`);
  process.stdout.write([`${count} ${count === 1 ? 'fact' : 'facts'} verified against ${revisions.newest.id} on ${on}${isDry ? ' (nothing was written)' : ''}.`, ...lines, ''].join('\n'));
}

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
