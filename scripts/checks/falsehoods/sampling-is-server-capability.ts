import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase } from '../../check/falsehood-pattern.ts';
import { denying, reported } from '../../check/falsehood-vocabulary.ts';

const sampling = any('sampling');
const feature = any('capabilit*', 'feature*', 'primitive*', 'function*', 'facilit*', 'offering*', 'building block*');
const declares = any(
  'declare', 'declares', 'declared', 'declaring', 'announce', 'announces', 'advertise', 'advertises', 'offer', 'offers', 'offering', 'expose',
  'exposes', 'provide', 'provides', 'list', 'lists', 'has', 'have', 'publish', 'publishes', 'register*', 'implement*', 'support', 'supports',
  'come with', 'comes with', 'owns', 'host', 'contribute*', 'bring*',
);
const ofServer = any(
  inOrder(
    5, sampling,
    any('server capabilit*', 'server feature*', 'server primitive*', 'server (side|sided) (capabilit*|feature*|primitive*|function*|concept)'),
  ),
  inOrder(6, sampling, feature, any('of', 'on', 'by', 'in'), inOrder(2, any('server', 'servers', 'server side'))),
  inOrder(5, sampling, any('of', 'to', 'among', 'under', 'in'), inOrder(2, any('server', 'servers')), feature),
  inOrder(
    6,
    any(
      'server capabilit*', 'server feature*', 'server primitive*', 'capabilit* of (a|the) server', 'features of (a|the) server',
      'server side (capabilit*|feature*|primitive*)',
    ),
    sampling,
  ),
  inOrder(5, sampling, inOrder(3, any('one of the', 'is a', 'among the'), feature, any('that', 'which'), 'server*')),
  inOrder(
    7, any('capabilit*', 'feature*', 'primitive*'), 'of', any('a server', 'the server', 'servers'),
    inOrder(6, any('are', 'include*', 'comprise*', 'is'), sampling),
  ),
  inOrder(
    3, sampling, any('belongs', 'lives', 'sits', 'is', 'resides', 'stands'),
    inOrder(2, any('to', 'on', 'with'), any('the server', 'servers', 'server side')),
  ),
  'sampling (capability|feature|primitive) of (the|a) server',
  inOrder(
    4, sampling, any('listed', 'provided', 'implemented', 'found', 'supplied', 'declared', 'offered'),
    inOrder(1, any('under', 'by', 'on', 'with', 'for', 'in'), any('the server', 'servers', 'a server')),
  ),
  inOrder(6, sampling, feature, any('a server', 'the server', 'servers'), inOrder(2, declares)),
  inOrder(2, any('server', 'servers'), any('has', 'have', 'own', 'hold'), 'the sampling'),
  inOrder(1, any('server', 'servers'), any('with', 'having', 'that has', 'that have'), inOrder(2, 'the sampling capability')),
  inOrder(6, any('the server', 'servers', 'a server', 'server side'), any('primitive*', 'feature*', 'capabilit*'), any('and', 'with'), sampling),
  inOrder(
    5, 'sampling', any('declared', 'offered', 'announced', 'advertised', 'provided', 'exposed'), 'by', any('the server', 'servers', 'a server'),
  ),
);
const byServer = any(
  inOrder(5, any('server', 'servers'), declares, inOrder(3, sampling)), inOrder(7, 'server*', 'that', declares, inOrder(2, sampling)),
);
const ofClient = any(
  '(the|its) (only|sole|one|single)', 'only sampling', 'initiat*', 'exception*',
  phrase(5, any('client', 'clients'), any('sampling', 'the capability', 'that capability')),
  phrase(4, 'sampling', any('of', 'by', 'on', 'belong*'), any('the client', 'a client', 'clients')), 'client (capabilit*|declares|declared|has|with)',
  inOrder(4, 'sampling', any('client', 'clients'), any('declares', 'declared')), 'capability of (the|a) client', 'of the client', 'instead',
  'no server', 'asks for', 'if the client', 'deprecated', 'rather than', 'against the specification', 'need', 'needs', 'plan*', 'on the client',
  'elicitation',
);

/** FALSE022: Sampling is said to be declared or offered by the server. */
export const samplingIsServerCapabilityRule = falsehoodRule({
  code: 'FALSE022',
  name: 'falsehoods/sampling-is-server-capability',
  claim: 'Sampling is a capability of the server.',
  so: 'It is a capability of the client, in every revision: the client declares it, and the server makes use of it.',
  verdict: 'wrong',
  correction: 'sampling-is-server-capability',
  wrong: '..',
  restated: [
    { all: [any(ofServer, byServer)], unless: [ofClient, reported, denying(any(sampling, 'server*', 'capabilit*'), 5)] },
  ],
});
