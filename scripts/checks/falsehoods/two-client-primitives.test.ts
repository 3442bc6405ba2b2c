import { describeFalsehood } from '../../check/test-falsehood.ts';
import { twoClientPrimitivesRule } from './two-client-primitives.ts';

describeFalsehood(twoClientPrimitivesRule, {
  restated: [
    'There are two client primitives.',
    'A client offers two primitives, sampling and roots.',
    "The client's side has just two features: sampling and roots.",
    'On the client side MCP knows sampling and roots, and nothing else.',
    'Clients expose two primitives to servers.',
    'The two primitives of the client are sampling and roots.',
    'What a client can offer is sampling and roots.',
    "On the client's side there are two primitives.",
    'Clients have two primitives of their own, sampling and roots.',
    'The number of client primitives is two.',
    'Sampling and roots complete the list of client features.',
    'Two primitives live on the client.',
    "Of the client's primitives there are two: sampling, and roots.",
    'A client has exactly two primitives to its name.',
  ],
  alike: [
    'Two of the three client features are deprecated.',
    'Sampling and roots are deprecated, which leaves elicitation.',
    'The client primitives are elicitation, sampling and roots.',
    'Two clients may connect to one server.',
    "The first two revisions had sampling and roots on the client's side.",
    'There are three client primitives.',
  ],
});
