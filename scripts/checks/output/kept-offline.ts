import { keptPaths, keptProblems } from '../../check/kept-offline.ts';
import type { OutputRule } from '../../check/rule.ts';

/** Every file of a build is in the list of the service worker with the hash of its content, or is left out for a reason. */
export const keptOfflineRule: OutputRule = {
  scope: 'output',
  name: 'output/kept-offline',
  codes: ['OUT017'],
  unit: 'files',
  examined: ({ files }) => keptPaths(files).length,
  check: keptProblems,
};
