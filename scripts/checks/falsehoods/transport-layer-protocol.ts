import { falsehoodRule } from '../../check/falsehood.ts';
import { any, expression, inOrder, near } from '../../check/falsehood-pattern.ts';
import { denying, protocol, reported } from '../../check/falsehood-vocabulary.ts';

const layer = any('transport (layer|level|tier)', 'transportation layer', 'layer (4|four)', '(level|layer) of (the)? transport*');
const kind = any(
  '(transport|transportation) (layer|level|tier)? (protocol|protocols|standard|mechanism|specification)',
  'protocol (of|at|on|for|in) the transport (layer|level)', 'layer (4|four) protocol', 'protocol (of|at|on) layer (4|four)',
  'protocol for transport*',
);
const transport = expression(
  ' (?:a|the|another|one|just|mere|merely) (?:mere |pure |plain |new |simple )?transport(?= (?:for|that|which|between|to|and|like|of|[|]) | $)',
  ['transport'],
);
const apart = any(
  'agnostic', 'independent*', 'data layer', inOrder(5, protocol, 'application (protocol|layer)'), 'separate*', 'whatever the transport', 'depend*',
  'underlying', '(its|every|each|any|several|two|both|either|custom) transport*', 'auth*', 'tls', 'log in', 'security', 'swap*',
  inOrder(1, layer, any('of', 'in', 'for', 'under'), protocol),
  expression('^ (?:in|for|with|of) (?:mcp|the protocol)(?= )', ['in', 'for', 'with', 'of']), 'does not care',
  inOrder(2, any('above', 'on top of', 'over', 'outside', 'inside'), layer), '(two|several|standard|custom|different|other|all|supported) transports',
);
const wrongly = any(denying(any(layer, kind, transport)), reported, apart);

/** FALSE001: MCP is said to be a protocol of the transport layer. */
export const transportLayerProtocolRule = falsehoodRule({
  code: 'FALSE001',
  name: 'falsehoods/transport-layer-protocol',
  claim: 'MCP is a transport-layer protocol.',
  so: 'MCP is an application protocol of JSON-RPC messages that mean the same on every transport; a transport only frames and delivers them, and custom ones are allowed.',
  verdict: 'wrong',
  correction: 'transport-layer-protocol',
  wrong: '..',
  restated: [
    { all: [protocol, kind], unless: [wrongly] },
    { all: [near(8, protocol, layer)], unless: [wrongly] },
    {
      all: [any(inOrder(8, protocol, any('is', 'as', 'be', 'than', 'provides', 'means'), transport), inOrder(4, 'as', transport, protocol))],
      unless: [wrongly],
    },
    { all: [inOrder(2, protocol, any('is', 'means', 'as'), expression(' transport(?= (?:[|]|$))', ['transport']))], unless: [wrongly] },
    { all: [near(8, protocol, any('like tcp', 'like udp', 'like quic')), 'transport*'], unless: [denying('like'), reported] },
    {
      all: [
        inOrder(
          8, protocol, any('like', 'comparable (to|with)', 'similar to', 'analog* to', 'akin to', 'layer as', 'level as', 'peer of', 'equivalent of'),
          any('tcp', 'udp', 'quic'),
        ),
      ],
      unless: [denying('like'), reported, 'lsp', 'application*'],
    },
  ],
});
