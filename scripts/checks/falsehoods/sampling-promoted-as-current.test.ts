import { describeFalsehood } from '../../check/test-falsehood.ts';
import { samplingPromotedAsCurrentRule } from './sampling-promoted-as-current.ts';

describeFalsehood(samplingPromotedAsCurrentRule, {
  restated: [
    'Sampling is the feature to learn for servers that need a model.',
    'Sampling is a key feature of MCP that every candidate should know how to use.',
    'Use sampling when your server needs a completion.',
    'A server that needs a model should use sampling.',
    'Sampling is one of the most powerful features of MCP.',
    "Build on sampling to let servers use the client's model.",
    'New servers should adopt sampling.',
    'Sampling belongs to the features that every MCP engineer should use.',
    'If a tool needs the help of a model, sampling is the way to get it.',
    'Sampling enables servers to run agentic loops, and you should take advantage of it.',
    'An advanced server makes use of sampling.',
    'Sampling is among the most useful features of the protocol.',
    'Servers that need a completion ought to request it through sampling.',
    'Know how to use sampling, because modern servers depend on it.',
  ],
  alike: [
    'Sampling is deprecated.',
    'New implementations SHOULD NOT adopt sampling.',
    'Do not build a new server on sampling.',
    'Up to [[2025-11-25]] sampling was the feature for servers that needed a model.',
    'Instead of sampling, a server calls a provider.',
    'A client that offers sampling should show the request to the user.',
    "In agents, prefer a provider's own API over sampling.",
  ],
});
