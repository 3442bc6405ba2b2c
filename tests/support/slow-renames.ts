import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before everything else of a process (`node --import`): before and after each renaming of a folder it says so in
// the file named by RENAMES_TOLD_IN, and waits, so that a test can act in between.

const wait = 250;
const rename = fs.renameSync;
const told = process.env['RENAMES_TOLD_IN'];
if (told === undefined) throw new Error('RENAMES_TOLD_IN names no file.');

function pause(words: string): void {
  fs.appendFileSync(told!, `${words}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
}

fs.renameSync = (from, to) => {
  const name = (path: fs.PathLike): string => String(path).replace(/^.*[/\\]/, '');
  pause(`before ${name(from)} to ${name(to)}`);
  rename(from, to);
  pause(`after ${name(from)} to ${name(to)}`);
};
syncBuiltinESMExports();
