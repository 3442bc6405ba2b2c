import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { denying, earlyIn2025, foundation, reported } from '../../check/falsehood-vocabulary.ts';

const event = any('donat*', 'gift', 'found*', 'form', 'formed', 'formation', 'moved', 'transfer*');
const right = any(
  '2025-12*', 'december', 'before', 'months', 'not yet', 'had not', 'later', 'preced*', 'deepmind', 'google', 'announced support', 'support by',
  'after', 'steering', 'no foundation', 'nothing',
);

/** FALSE025: The donation of MCP is dated to the spring of 2025. */
export const lfDonationMarch2025Rule = falsehoodRule({
  code: 'FALSE025',
  name: 'falsehoods/lf-donation-march-2025',
  claim: 'Anthropic gave MCP to the Linux Foundation in March 2025, when the Agentic AI Foundation was formed.',
  so: 'Both were announced on 9 December 2025: MCP became a founding project of the Agentic AI Foundation, a directed fund of the Linux Foundation. What came in March 2025 was the support by OpenAI.',
  verdict: 'wrong',
  correction: 'aaif-founded-in-spring',
  wrong: 'none',
  restated: [
    { all: [foundation, earlyIn2025], unless: [right, denying(any(event, foundation), 4), reported] },
  ],
});
