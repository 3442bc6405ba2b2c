import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { compareTexts } from './import/section-texts.ts';
import { replay } from './replay/replay.ts';
import { replayData, wordReplay } from './replay/report.ts';

// Plays the import of every revision after the first again, from the stored surface and the content without it, and tells
// how many of the answers that it changed the impact names.

const usage = `Usage: npm run spec:replay -- [options]

  --revision DATE      this revision only
  --from CHECKOUT      compare the texts of the official pages too, as an import does
  --format human|json  how it is printed (human)
`;

const { values } = parseArgs({ options: { revision: { type: 'string' }, from: { type: 'string' }, format: { type: 'string', default: 'human' }, help: { type: 'boolean' } } });
const { handbook, placeOf } = loadHandbook(readContentTree(join(import.meta.dirname, '../..')));
if (handbook === undefined) throw new Error('The content cannot be read; run "npm run check" first.');
const known = handbook.revisions.all.slice(1).map(({ id }) => id);

if (values.help) process.stdout.write(usage);
else if (values.revision !== undefined && !known.includes(values.revision)) {
  process.stderr.write(`"${values.revision}" cannot be replayed; the revisions with one before them are ${known.join(', ')}.\n\n${usage}`);
  process.exitCode = 2;
} else {
  const texts = values.from === undefined ? undefined : compareTexts(resolve(values.from));
  const replays = known.filter((id) => values.revision === undefined || id === values.revision).reverse().map((id) => replay(handbook, placeOf, id, { texts }));
  process.stdout.write(values.format === 'json' ? `${JSON.stringify(replays.map(replayData), null, 2)}\n` : replays.map(wordReplay).join('\n'));
  if (replays.some(({ missed }) => missed.length > 0)) process.exitCode = 1;
}
