import { planRetirement } from './move/plan.ts';
import { end, readCall, run } from './move/tool.ts';

const usage = `Usage: npm run retire -- <collection>/<id> --to <where> --reason <text> [options]

Takes an entry out: its file or key. References in the content name what takes its place, its addresses lead there,
and its id is never given again. Nothing is written where the check of the result would find something new.

  --to WHERE      what a reader with an old link should see: another entry (facts/session-id-optional) or a published
                  address (/q/session-lifecycle/#traps)
  --reason TEXT   why, in words that a reader can use
  --dry-run       show what would be done, and write nothing

For example: npm run retire -- corrections/old-statement --to corrections/better-statement --reason "Both said the same."
`;

const call = readCall(usage);
const [name, ...more] = call.words;
if (name === undefined || more.length > 0) end(usage);
if (call.to === undefined || call.reason === undefined || call.reason.trim() === '') end(`Say what takes its place and why.\n\n${usage}`);
const { to } = call;
run(call, name.slice(name.indexOf('/') + 1), (files, occasion, options) => planRetirement(files, name, to, occasion, options));
