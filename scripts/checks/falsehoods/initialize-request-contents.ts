import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { aside, client, connectionStart, deny, handshake, perRequest } from '../../check/falsehood-subjects.ts';

const opening = any(handshake, connectionStart, '(first|opening) (message|request|call)');
const version = any('version', 'versions', 'protocolversion', 'revision');
const abilities = any(
  'capabilit*', 'what (it|they|the client|a client|each side|each) (can|is able|supports|support)', 'abilities', 'capable of', 'able to do',
  'supported features', 'features (it|they|the client) (supports|support|has|have)',
);
const otherwise = any('meta', 'discover', 'put', 'may carry any', 'refus*', 'header', 'dual', 'stateless', 'on its own', 'probe*');

/** FALSE112: initialize is said to carry version and capabilities. */
export const initializeRequestContentsRule = falsehoodRule({
  code: 'FALSE112',
  name: 'falsehoods/initialize-request-contents',
  claim: 'The client sends its protocol version and capabilities in initialize.',
  so: 'That request is gone. Since 2026-07-28 version and capabilities of the client travel in `_meta` of every request. Up to 2025-11-25 the request also had to name the client.',
  verdict: 'outdated',
  correction: 'initialize-carries-two-things',
  wrong: '2026-07-28..',
  narrower: 'With a handshake the claim leaves out a name, and what it says is so.',
  restated: [
    {
      all: [client, any('first', 'opening', 'begins', 'start', 'starts'), version, abilities],
      unless: [otherwise, aside, perRequest, any('may be', 'any request', 'server')],
    },
    {
      all: [near(4, client, abilities), any('initialize', '(handshake|opening) (request|message|call)', '(first|opening) (message|request|call)')],
      unless: [otherwise, aside, perRequest, deny(handshake)],
    },
    { all: [opening, version, abilities], unless: [otherwise, aside, perRequest, deny(handshake), any('server (declares|names|answers|replies)')] },
  ],
});
