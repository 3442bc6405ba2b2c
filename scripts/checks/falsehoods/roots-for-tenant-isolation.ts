import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder } from '../../check/falsehood-pattern.ts';
import { denying, reported } from '../../check/falsehood-vocabulary.ts';

const roots = any(
  'roots', 'a root', 'each root', 'its root', 'roots list', 'root list*', 'root uri*', 'root of (its|their) own', 'roots capability',
  'declared root*', 'root director*',
);
const isolation = any(
  'tenant*', 'isolat*', 'sandbox*', 'access control*', 'access boundar*', 'namespace*', 'per user', 'confine*', 'enforce*', 'fence*', 'jail*',
  'security boundar*', 'guard*', 'protect*', 'segregat*', 'partition*', 'compartment*', 'lock*', 'containment', 'authoriz* (check|boundar*|decision)',
  'permission*',
  '(limit*|restrict*|control*|govern*|bound*|delimit*|constrain*|define|defines|determine*) (what|which|the|where|how far|a|each|every|access)',
  '(limited|restricted|confined|bound) (to|by)', '(separate|separates|separating) (tenant*|user*|customer*)', 'inside (its|their|his) own',
  '(keep|keeps|keeping) (a|the|each|every|one|servers|tenants|users|customers)',
  'against (the|its|their|his) (user|client|declared|caller|tenant|root|roots)', 'access right*',
  inOrder(5, any('check*', 'valid*', 'verif*', 'test*', 'measur*', 'compar*'), 'against'), 'may (access|read|touch|reach)',
  'allowed to (access|read|touch|reach)', 'hard (limit|boundary)', '(a|the|tenant|user|their|its|each) (boundary|boundaries)',
);
const confined = any(
  inOrder(
    10, any('access', 'request*', 'read*', 'path*', 'anything', 'everything', 'resource*'), any('beyond', 'outside'),
    inOrder(3, any('root', 'roots')),
    any('rejected', 'refused', 'denied', 'blocked', 'impossible', 'forbidden', 'prevented', 'off limits', 'stopped'),
  ),
  inOrder(
    3, any('not', 'never', 'no', 'impossible', 'unable', 'blocks', 'prevents', 'stops', 'prevent', 'stop', 'prevented'),
    any('reach*', 'leave', 'leaving', 'access*', 'read*', 'touch*', 'see', 'go', 'escape', 'get', 'open'),
    inOrder(6, any('outside', 'beyond', 'other than', 'out of', 'past'), any('root', 'roots')),
  ),
);
const guidance = any(
  'guidance', 'hint*', 'advi*', 'informational', 'should respect', 'nothing enforces', 'not enforce*', 'volunt*', 'rather than', 'instead',
  'deprecated', 'no access', 'not by roots', 'not the roots', 'ignore*', 'breaks no', 'trust*', 'root cause*', 'not a (sandbox|boundary)', 'asked',
  'consent*', 'validate paths', 'implement proper', 'https', 'url', 'urls', inOrder(2, 'validate*', 'path*'), 'expose*',
  '(define|defines|communicate|communicates|updated) (filesystem)? (access)? (the)? boundaries', 'inform*', '(only|with|by) should', 'respect*',
);

/** FALSE019: Roots are offered as isolation or access control. */
export const rootsForTenantIsolationRule = falsehoodRule({
  code: 'FALSE019',
  name: 'falsehoods/roots-for-tenant-isolation',
  claim: 'Roots keep a server, or a tenant, inside its own data.',
  so: 'Roots are file paths that the client volunteers: a server SHOULD respect them, nothing enforces them, they name no tenants, and 2026-07-28 calls them guidance and no access control, and deprecated.',
  verdict: 'wrong',
  correction: 'roots-are-a-sandbox',
  wrong: '..',
  restated: [
    {
      all: [roots, isolation],
      unless: [
        denying(
          any(
            'roots', 'isolat*', 'confine*', 'keep', 'enforce*', 'protect*', 'separate', 'limit', 'restrict', 'access control', 'sandbox*', 'security',
            'guard*', 'guarantee*', 'name*', 'authoriz*', 'boundar*',
          ),
          5,
        ),
        'nothing enforces', reported, guidance,
      ],
    },
    {
      all: [
        roots, any('prevent*', 'stop', 'stops', 'block*', 'bar', 'bars', 'forbid*', 'keep out', 'keeps out'),
        any('server*', 'tenant*', 'user*', 'client*'), any('other', 'another', 'outside', 'beyond', 'elsewhere'),
      ],
      unless: [denying('roots', 5), denying(any('prevent*', 'stop*', 'block*'), 3), reported, guidance],
    },
    { all: [confined], unless: [reported, 'nothing', 'should', 'deprecated'] },
  ],
});
