import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadHandbook } from '../../src/model/load.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { impactData, wordImpact } from './impact/report.ts';
import { storedImpact } from './impact/stored-impact.ts';
import { compareTexts } from './import/section-texts.ts';

// Prints what the newest revision still touches: the list of an import, without what is verified since.
// Usage: npm run spec:impact -- [--from <checkout>] [--format human|json]

const { values } = parseArgs({ options: { from: { type: 'string' }, format: { type: 'string', default: 'human' } } });
const { handbook, placeOf } = loadHandbook(readContentTree(join(import.meta.dirname, '../..')));
if (handbook === undefined) throw new Error('The content cannot be read; run "npm run check" first.');
const impact = storedImpact(handbook, placeOf, values.from === undefined ? undefined : compareTexts(resolve(values.from)));
process.stdout.write(values.format === 'json' ? `${JSON.stringify(impactData(impact), null, 2)}\n` : wordImpact(impact));
