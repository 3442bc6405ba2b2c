import { planMove } from './move/plan.ts';
import { end, readCall, run } from './move/tool.ts';

const usage = `Usage: npm run move -- <collection>/<id> <new id> [options]

Gives an entry another id: its file or key, every reference to it in the content, the redirects of its addresses and
the ledger. Nothing is written where the check of the result would find something new.

  --reason TEXT   why, in words that a reader can use (It has another name.)
  --dry-run       show what would be done, and write nothing

For example: npm run move -- questions/session-lifecycle session-life
`;

const call = readCall(usage);
const [name, newId, ...more] = call.words;
if (name === undefined || newId === undefined || more.length > 0 || call.to !== undefined) end(usage);
run({ ...call, reason: call.reason ?? 'It has another name.' }, name.slice(name.indexOf('/') + 1), (files, occasion, options) => planMove(files, name, newId, occasion, options));
