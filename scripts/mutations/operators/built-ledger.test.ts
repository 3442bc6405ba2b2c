import { expect, it } from 'vitest';
import { siteLinesOf, smallSite } from '../test-site-base.ts';
import { addAddress, brokenRedirect, loseAddress } from './built-ledger.ts';

const base = smallSite();

it('makes its mistake at every place where it can be made, and says where it has to be reported', () => {
  const expected = [
    [addAddress, [
      'facts/index.html#new LEDGER002 | <!doctype html>',
      'q/session-lifecycle/index.html#new LEDGER002 | <!doctype html>',
    ]],
    [brokenRedirect, [
      'facts/index.html/nothing LEDGER005 | src/content/ledger/redirects.yaml',
      'facts/index.html/in-front LEDGER006 | src/content/ledger/redirects.yaml',
      'facts/index.html/not-built LEDGER010 | src/content/ledger/redirects.yaml',
      'facts/index.html/linked OUT009 | <main id="main"><p><a href="../facts-before/">The page before</a></p>',
      'q/session-lifecycle/index.html/linked OUT009 | <main id="main"><p><a href="../session-lifecycle-before/">The page before</a></p>',
    ]],
    [loseAddress, [
      'facts/index.html LEDGER001 | src/content/ledger/published.txt',
      'q/session-lifecycle/index.html#evidence LEDGER001 | src/content/ledger/published.txt',
    ]],
  ] as const;
  for (const [operator, lines] of expected) expect(siteLinesOf(operator, base), operator.name).toEqual(expect.arrayContaining([...lines]));
});
