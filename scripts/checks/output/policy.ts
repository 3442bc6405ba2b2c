import type { Problem } from '../../../src/model/problem.ts';
import { headersFile, headersName, listedSources } from '../../build/host-files/headers-file.ts';
import { hashSource } from '../../build/host-files/inline-scripts.ts';
import { pagePolicy } from '../../build/host-files/policy.ts';
import type { BuiltPage } from '../../check/built-page.ts';
import type { BuiltSite } from '../../check/built-site.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

const step = 'The step of the build that writes the policies is scripts/build/finish/finish-files.ts; see that nothing after it changes a script or the head of a page.';

/** Every page runs the scripts of the build and no other: its policy and that of the hosts allow them, by their hashes. */
export const policyRule: OutputRule = {
  scope: 'output',
  name: 'output/policy',
  codes: ['POLICY001', 'POLICY002', 'POLICY003', 'POLICY004'],
  unit: 'inline scripts',
  examined: ({ pages }) => [...pages.values()].reduce((total, { policy }) => total + policy.scripts.length, 0),
  *check(site) {
    const headers = site.files.has(headersName) ? site.read(headersName) : undefined;
    const listed = headers === undefined ? undefined : new Set(listedSources(headers));
    for (const page of site.pages.values()) {
      const hidden = [...notAllowed(page, listed)];
      yield* hidden;
      // A script that is not allowed makes the policy wrong as well; one report of it is enough.
      if (hidden.length === 0) yield* otherPolicy(page, site);
      yield* inAttributes(page);
    }
    yield* otherHeaders(headers, site);
  },
};

function* notAllowed({ policy }: BuiltPage, listed: ReadonlySet<string> | undefined): Iterable<Problem> {
  const [own] = policy.policies;
  const allowed = new Set(own?.content.match(/'sha256-[^']*'/g) ?? []);
  for (const { text, ...place } of policy.scripts) {
    const source = hashSource(text);
    const [byPage, byHosts] = [own === undefined || allowed.has(source), listed === undefined || listed.has(source)];
    if (byPage && byHosts) continue;
    yield problemAt(place, {
      code: 'POLICY001',
      message: `An inline script is not allowed by ${byPage ? headersName : byHosts ? 'the policy of its page' : `the policy of its page, nor by ${headersName}`}: ${source}.`,
      why: 'A browser does not run it, and what it was there for does not work; or it got into the page by a way that nobody meant.',
      mend: `Take the script out, or let the build put it there before it writes the policies. ${step}`,
    });
  }
}

function* otherPolicy({ policy, path }: BuiltPage, site: BuiltSite): Iterable<Problem> {
  const expected = pagePolicy([...new Set(policy.scripts.map(({ text }) => hashSource(text)))]);
  const [own, second] = policy.policies;
  const fault = own === undefined ? 'The page has no content security policy'
    : own.late ? 'The content security policy of the page stands behind something that is loaded or run'
      : own.content !== expected ? `The content security policy of the page is not that of its scripts: ${difference(own.content, expected)}`
        : second !== undefined ? 'The page has a second content security policy' : undefined;
  if (fault === undefined) return;
  yield problemAt(second !== undefined && own?.content === expected && !own.late ? second : (own ?? { file: site.label(path), line: 1, column: 1 }), {
    code: 'POLICY002',
    message: `${fault}.`,
    why: 'Many hosts send no headers, and then the policy of the page alone keeps out scripts and addresses that are not of the site.',
    mend: `Let the page be written by the build again. ${step}`,
  });
}

/** The first directive in which a policy is not as expected. */
function difference(found: string, expected: string): string {
  const wanted = expected.split(';');
  const directives = found.split(';');
  const other = directives.find((directive) => !wanted.includes(directive));
  return other === undefined ? `it lacks "${wanted.find((directive) => !directives.includes(directive)) ?? expected}"` : `"${other}"`;
}

function* inAttributes({ policy }: BuiltPage): Iterable<Problem> {
  for (const { name, ...place } of policy.attributes) {
    yield problemAt(place, {
      code: 'POLICY003',
      message: `The attribute ${name} holds a script.`,
      why: 'The content security policy allows none in attributes, so it would not run.',
      mend: 'Listen for the event in a script of src/client.',
    });
  }
}

function* otherHeaders(headers: string | undefined, site: BuiltSite): Iterable<Problem> {
  const expected = headersFile(listedSources(headers ?? ''));
  if (headers === expected) return;
  const lines = expected.split('\n');
  const at = headers?.split('\n').findIndex((line, index) => line !== lines[index]) ?? 0;
  yield problemAt({ file: site.label(headersName), line: Math.max(at, 0) + 1, column: 1 }, {
    code: 'POLICY004',
    message: headers === undefined ? `The build has no ${headersName}.` : `${headersName} is not what the build writes: from here on it has to be "${lines[Math.max(at, 0)] ?? ''}".`,
    why: 'Hosts send what stands there. A rule that is missing or wider than those of the other hosts leaves their readers less protected.',
    mend: 'The headers of all hosts are made of scripts/build/host-files/headers.ts and policy.ts; change those, and build again.',
  });
}
