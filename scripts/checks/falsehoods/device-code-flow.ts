import { falsehoodRule } from '../../check/falsehood.ts';
import { any, phrase } from '../../check/falsehood-pattern.ts';
import { denied, denying, reported, specification } from '../../check/falsehood-vocabulary.ts';

const device = any('device (code|codes|flow|flows|grant|authorization)', 'device (based|style) (flow|login)', 'code on (another|a second) device');
const offered = any(
  specification, 'client', 'clients', 'authorization', 'flow', 'flows', 'grant', 'grants', 'user', 'users', 'cli', 'headless', 'redirect*', 'login',
  'log in', 'sign in', 'token*', 'command line',
);
const apart = any('vendor*', 'outside (the|of)', 'of its own', 'product*', 'azure', 'entra', 'github', 'phish*', 'rfc 8628', 'rfc8628');

/** FALSE016: A device code flow is said to be part of MCP authorization. */
export const deviceCodeFlowRule = falsehoodRule({
  code: 'FALSE016',
  name: 'falsehoods/device-code-flow',
  claim: 'MCP clients log in by redirect or by device code.',
  so: 'No revision speaks of a device flow. 2025-03-26 names authorization code and client credentials as examples; later chapters describe the authorization code flow, and client credentials are an extension.',
  verdict: 'wrong',
  correction: 'device-code-flow',
  wrong: '..',
  restated: [
    { all: [device, offered], unless: [denying(device, 6), phrase(3, device, denied), reported, apart] },
  ],
});
