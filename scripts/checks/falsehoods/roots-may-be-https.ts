import { falsehoodRule } from '../../check/falsehood.ts';
import { any, inOrder, phrase } from '../../check/falsehood-pattern.ts';
import { denying, reported } from '../../check/falsehood-vocabulary.ts';

const roots = any('roots', 'a root', 'the root', 'each root', 'root uri*', 'every root', 'root', 'a client root');
const web = any(
  'https', 'http', 'http (url*|uri*|address*|endpoint*)', 'web (address*|url*|uri*|page*|site*|location*|resource*|endpoint*)', 'url', 'urls',
  '(any|arbitrary|other|every|all) (kind of|kinds of)? (uri|uris|scheme|schemes|url)', 'remote (url*|uri*|location*|resource*|address*|endpoint*)',
  'internet address*', 'website*', 's3', 'git', 'api endpoint*', 'network location*', 'uri schemes beyond', 'custom scheme*', 'base url',
  'api (url|base)',
);
const allowed = any(
  'may', 'can', 'could', 'use', 'uses', 'using', 'include', 'includes', 'point', 'points', 'pointing', 'name', 'names', 'accept*', 'either', 'or',
  'such as', 'for instance', 'are', 'is', 'any', 'allow*', 'valid', 'list', 'lists', 'support*', 'permit*', 'as well as', 'not only', 'not limited',
  'besides', 'beyond', 'also', 'even', 'might', 'expose*', 'as a', 'works', 'serve', 'by their', 'permitted', 'of a root', 'need not', 'too', 'and',
);
const only = any(
  denying(web, 4),
  phrase(
    4, any('rather than', 'forbid*', 'prohibit*', 'reject*', 'refus*', 'instead of'),
    any('https', 'http', 'web', 'url', 'urls', 'other', 'any', 'remote'),
  ),
  'may not', 'invalid', 'begins with', 'must be', 'must not', '(only|solely|nothing but|exclusively) (a)? file', 'only file*', 'some day', 'one day',
  'future', 'retired', 'concept page', 'streamable', 'url mode', 'http sse', 'http transport*', 'root cause*', 'root (ca|certificate)',
  'tool parameter*', 'parameters', 'resource uri*', 'deprecated', 'over http', 'http request*', 'on http', 'http server*', 'none but', 'against the',
);

/** FALSE024: Roots are said to take other URIs than those of files. */
export const rootsMayBeHttpsRule = falsehoodRule({
  code: 'FALSE024',
  name: 'falsehoods/roots-may-be-https',
  claim: 'A root may be a file URI or a web address.',
  so: 'The URI of a root MUST be a `file://` URI, in every revision; the schema says that this may be relaxed some day.',
  verdict: 'wrong',
  correction: 'roots-may-be-web-addresses',
  wrong: '..',
  restated: [
    { all: [any(inOrder(10, roots, web), inOrder(8, web, roots)), allowed], unless: [only, reported] },
  ],
});
