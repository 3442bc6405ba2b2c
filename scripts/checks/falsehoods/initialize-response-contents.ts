import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { aside, perRequest, server } from '../../check/falsehood-subjects.ts';
import { denied } from '../../check/falsehood-vocabulary.ts';

const version = any('version', 'protocolversion');
const abilities = any('capabilit*', 'what it (can|is able|supports)', 'abilities', 'capable of', 'supported features', 'features it (supports|has|offers)');
const answer = any(
  'initializeresult', 'initialize (response|result|answer|reply)', '(response|result|answer|reply|answers|replies|responds) (to|of) (the|an)? (initialize|handshake|opening)',
);
const otherwise = any(
  'meta', 'discover*', 'supported versions', 'supportedversions', 'versions', 'unknown version', 'answered', 'error', 'header', 'refus*', 'sdk', 'older',
  'input', 'lacks', 'missing', 'identify', 'in use', 'rely*', 'relying',
);

/** FALSE113: the server is said to answer the handshake with version and capabilities. */
export const initializeResponseContentsRule = falsehoodRule({
  code: 'FALSE113',
  name: 'falsehoods/initialize-response-contents',
  claim: 'The server replies to initialize with its version and capabilities.',
  so: 'The answer went with the handshake. Since 2026-07-28 versions and capabilities of the server stand in the result of `server/discover`, which a client may call or not. Up to 2025-11-25 the answer also had to name the server.',
  verdict: 'outdated',
  correction: 'initialize-carries-two-things',
  wrong: '2026-07-28..',
  narrower: 'With a handshake the claim leaves out a name, and what it says is so.',
  restated: [
    { all: [server, version, abilities], unless: [otherwise, aside, perRequest, denied] },
    {
      all: [answer, any(version, server), abilities],
      unless: [aside, any('meta', 'discover*')],
    },
  ],
});
