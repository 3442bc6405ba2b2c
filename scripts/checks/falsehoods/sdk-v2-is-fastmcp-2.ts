import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { reported } from '../../check/falsehood-vocabulary.ts';

const fastmcp = any('fastmcp 2.0*', 'fastmcp 2', 'fastmcp v2*', 'fastmcp2*', 'fastmcp version (2|two|2.0)', 'fast mcp (2|2.0|v2)');
const sdkTwo = any(
  'v2*', 'version (2|2.0|two)', '2.x', 'second (major|stable)? version', '(2|two) of the', 'sdk (2|2.0|2.x|two)', '(next|new) (major|sdk) version',
  'major version (2|two)',
);
const sdk = any('sdk', 'sdks', 'python sdk', 'official (package|library|implementation)');
const unfinished = any('pre alpha', 'prealpha', 'alpha', 'unreleased', 'not (yet)? (released|stable|ready)', 'unstable');
const apart = any(
  'separate*', 'own', 'different', 'no version', 'not (a|the|version|of)', 'belongs to', 'before', 'after', 'apart', 'standalone', 'another',
  'unrelated', 'confus*', 'neither', 'nothing to do', 'two (projects|things)', 'independent*', 'distinct',
);
const over = any(
  'released', 'announced', 'stable since', '2026*', 'shipped', 'until', 'ended', 'tagged', 'left', 'note', 'was in', 'had been', 'no longer',
  'not any more',
);

/** FALSE028: Version 2 of the SDK is taken for FastMCP 2.0, or for unfinished. */
export const sdkV2IsFastmcp2Rule = falsehoodRule({
  code: 'FALSE028',
  name: 'falsehoods/sdk-v2-is-fastmcp-2',
  claim: 'Version 2 of the Python SDK is called FastMCP 2.0 and is in pre-alpha.',
  so: 'Two projects: FastMCP 2.0 is a release of the separate package, tagged in April 2025; version 2 of the official SDK was released in July 2026, with the revision 2026-07-28, and is no pre-alpha any more.',
  verdict: 'wrong',
  correction: 'sdk-two-is-fastmcp-two',
  wrong: 'none',
  restated: [
    { all: [fastmcp, any(sdkTwo, inOrder(4, sdk, any('2', '2.0', 'two'))), any(sdk, 'v2*')], unless: [apart, reported] },
    {
      all: [fastmcp, sdk, any('official*', 'called', 'named', 'known as', 'that is', 'renamed', 'name', 'alias', 'same')],
      unless: [apart, reported],
    },
    { all: [sdk, sdkTwo, unfinished], unless: [over, reported, 'typescript'] },
  ],
});
