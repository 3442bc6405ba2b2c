import { join, resolve } from 'node:path';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { runContentRules } from '../check/engine.ts';

// Checks the content of a folder once, as of a day, and prints what it took, as JSON.
// Usage: node scripts/bench/check-once.ts <folder> <YYYY-MM-DD>

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const today = process.argv[3];
const { problems, counts } = runContentRules(readContentTree(root), { root, ...(today !== undefined && { today }) });
const codes: Record<string, number> = {};
for (const { code } of problems) codes[code] = (codes[code] ?? 0) + 1;
console.log(JSON.stringify({ entries: counts['entries'], passages: counts['passages'], codes, memory: process.resourceUsage().maxRSS * 1024 }));
