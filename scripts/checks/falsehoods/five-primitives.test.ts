import { describeFalsehood } from '../../check/test-falsehood.ts';
import { fivePrimitivesRule } from './five-primitives.ts';

describeFalsehood(fivePrimitivesRule, {
  restated: [
    'MCP has five primitives.',
    'The protocol consists of five primitives: tools, resources, prompts, sampling and roots.',
    "Five building blocks make up MCP, three on the server's side and two on the client's.",
    'Three server primitives plus two client primitives make five.',
    'The primitives of MCP are tools, resources, prompts, sampling and roots.',
    "Name all 5 primitives, the client's sampling and roots included.",
    'There are five primitives in the protocol.',
    'A good answer lists the five primitives of the protocol.',
    'Everything in MCP reduces to five primitives.',
    'In MCP there are exactly five kinds of primitive, two of which belong to the client.',
    'Its primitives number five: three that servers expose and two that clients expose.',
    'The vocabulary of MCP is five primitives.',
    'MCP knows five primitives in total, and an interviewer expects all of them.',
    'Tools, resources, prompts, sampling, roots: that is the whole set of primitives.',
  ],
  alike: [
    'MCP defines three core primitives that servers expose.',
    'Counted like that there are six since elicitation.',
    'Five revisions have been released.',
    "Tools, resources and prompts are the primitives of the server; of the client's, only elicitation is not deprecated.",
    "Sampling, roots and elicitation are the client's features, and two of them are deprecated.",
    'The first two revisions had five primitives.',
    'A server may ask for sampling and roots while it answers a call to a tool.',
  ],
});
