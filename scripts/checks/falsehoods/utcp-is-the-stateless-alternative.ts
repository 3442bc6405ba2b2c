import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { earlier, hearsay, pastTense, session, stateful } from '../../check/falsehood-subjects.ts';

const utcp = any('utcp', 'universal tool calling protocol');
const state = any('stateless*', session, stateful, 'state', 'connectionless', 'stateful*');
const otherwise = any(
  'neither', 'both', 'argu*', 'blog', 'not (hold|make|the|a|its)', 'nothing', 'counts', 'comparison', 'as mcp (is|does)', 'like mcp', 'so is mcp', 'no more',
  'its authors', 'mcp is stateless', 'mcp has none', 'keeps none', 'policy', 'gateway',
);

/** FALSE133: UTCP is said to be the stateless alternative to MCP. */
export const utcpIsTheStatelessAlternativeRule = falsehoodRule({
  code: 'FALSE133',
  name: 'falsehoods/utcp-is-the-stateless-alternative',
  claim: 'UTCP is the stateless alternative for the calls that need no MCP session.',
  so: 'MCP keeps no state between requests either since 2026-07-28. The difference is that a UTCP client calls the service directly, with no server in between.',
  verdict: 'outdated',
  correction: 'utcp-is-the-stateless-one',
  wrong: '2026-07-28..',
  restated: [
    { all: [utcp, state], unless: [otherwise, any('no longer', 'any more', 'anymore', 'gone', 'ended'), earlier, pastTense, hearsay] },
  ],
});
