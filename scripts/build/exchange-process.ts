import { exchangeFolders } from './exchange-folders.ts';

// Started by publish() as a process of its own, so that whoever kills a build does not stop it between its two renames.

const [next = '', place = '', previous = ''] = process.argv.slice(2);
try {
  exchangeFolders(next, place, previous);
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
