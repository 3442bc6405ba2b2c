import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { denying, reported, versionHeader } from '../../check/falsehood-vocabulary.ts';

const header = any(versionHeader, inOrder(6, 'version', 'header*'), inOrder(6, 'header*', 'version'));
const negotiates = any(
  'negotiate', 'negotiates', 'negotiating', 'negotiation', '(is|are|be|being|gets) negotiated', '(agree*|settle*|decide*|concur) on',
  '(come|comes|coming|reach|reaches) (to)? (an)? agreement', 'come to terms', '(find|finds|finding) a (common|shared)',
  '(is|are|gets) (decided|determined|fixed|chosen|settled|selected|agreed)', 'decides which', 'determines which', 'decides the version',
  'determines the version', 'propos*', 'bargain*', 'haggl*', 'agreement', 'worked out', 'work* out', 'hammer* out',
  'handshake (over|on|about) the version', 'selects the version', 'chooses the version', 'picks the version', 'establishes (which|the) version',
  'server (picks|chooses|selects)', '(find|finds|finding) a version',
);
const outcome = any(
  '(negotiated|agreed|settled|chosen) (protocol)? (version|one|protocol|revision)', 'version (negotiated|agreed|settled)', 'already', 'repeat*',
  'echo*', 'restat*', 'mirror*', 'equal*', 'match*', 'outcome', 'result of', 'after (the)? (negotiation|initialization|handshake)', 'once', 'later',
  'subsequent*', 'afterwards', 'initialize', 'without negotiat*', 'does no', 'separate* from', 'proxy', 'differ*', 'capabilit*',
  'negotiated with initialize', 'discover',
);

/** FALSE006: The header with the version is said to negotiate it. */
export const versionHeaderNegotiatesRule = falsehoodRule({
  code: 'FALSE006',
  name: 'falsehoods/version-header-negotiates',
  claim: 'The `MCP-Protocol-Version` header is how client and server negotiate the version.',
  so: 'The header repeats a version and negotiates nothing: with a handshake `initialize` settled the version and later requests repeated it; since 2026-07-28 it must equal the version in the body of the same request.',
  verdict: 'wrong',
  correction: 'version-header-negotiates',
  wrong: '..',
  restated: [
    { all: [header, negotiates], unless: [denying(any(negotiates, 'negotiat*'), 4), inOrder(2, negotiates, 'nothing'), 'is no', outcome, reported] },
    {
      all: [
        inOrder(1, 'without', any(header, inOrder(1, versionHeader))),
        inOrder(4, any('not', 'impossible', 'no', 'unable', 'fails', 'neither', 'cannot'), any('negotiat*', 'agree*', 'settle*', 'common')),
      ],
      unless: [reported, 'initialize', 'discover', 'handshake'],
    },
    {
      all: [
        inOrder(
          6, 'negotiat*', any('through', 'via', 'by', 'with', 'in', 'using', 'over', 'means'),
          any(versionHeader, 'a header', 'http header*', 'the header'),
        ),
      ],
      unless: [denying('negotiat*', 4), reported, outcome, 'initialize', inOrder(3, 'negotiated', 'version', 'in')],
    },
  ],
});
