import { describe, expect, it } from 'vitest';
import { siteProblems, siteReport, testLedger } from '../../check/test-site.ts';
import { ledgerRule } from './ledger.ts';

const page = (body: string) => `<!doctype html>\n<title>x</title>\n${body}`;
const files = {
  'index.html': page('<h1>x</h1>'),
  'q/a/index.html': page('<main id="main"><h2 id="traps">x</h2><li id="e1"></li><li id="fact-launch-announced"></li></main>'),
  'facts/index.html': page('<li id="launch-announced"></li>'),
  'feed.xml': '<feed></feed>',
  '404.html': page('<h1 id="x">x</h1>'),
};
const addresses = ['/', '/q/a/', '/q/a/#traps', '/facts/', '/facts/#launch-announced', '/feed.xml'];
const report = (published: readonly string[], redirects = '', changed: Readonly<Record<string, string>> = files) => siteReport(ledgerRule, changed, { ledger: testLedger(published, redirects) });
const redirect = (from: string, to: string) => `${JSON.stringify(from)}: { to: ${JSON.stringify(to)}, on: 2026-11-22, reason: A better name. }\n`;

it('accepts a build that holds what was published, and no more', () => {
  expect(report(addresses)).toEqual([]);
});

describe('a published address is lost', () => {
  const line = (number: number) => `src/content/ledger/published.txt:${number}:1 LEDGER001`;

  it('where its page is gone; its anchors are not told one by one', () => {
    expect(report([...addresses, '/q/b/', '/q/b/#traps', '/q/b/#answer'])).toEqual([line(7)]);
  });

  it('where its element is gone, with the nearest', () => {
    expect(report([...addresses, '/q/a/#trap'])).toEqual([line(7)]);
    expect(siteProblems(ledgerRule, files, { ledger: testLedger([...addresses, '/q/a/#trap']) })[0]?.mend).toContain('"traps"');
  });

  it('where its file is gone', () => {
    expect(report([...addresses, '/atom.xml'])).toEqual([line(7)]);
  });

  it('where a redirect page stands at its address and the register does not know it', () => {
    const moved = { ...files, 'q/b/index.html': page('<meta http-equiv="refresh" content="0; url=/q/a/">') };
    expect(report([...addresses, '/q/b/'], '', moved)).toEqual([line(7)]);
    expect(report([...addresses, '/q/b/'], redirect('/q/b/', '/q/a/'), moved)).toEqual([]);
  });
});

it('what is redirected is not lost, the anchors of a page with it', () => {
  expect(report([...addresses, '/q/b/', '/q/b/#answer', '/q/a/#old'], redirect('/q/b/', '/q/a/') + redirect('/q/a/#old', '/q/a/#traps'))).toEqual([]);
});

describe('an address is not in the ledger', () => {
  it('a page, a file and anchors, told once for each file', () => {
    expect(report(['/', '/facts/', '/facts/#launch-announced'])).toEqual(['dist/q/a/index.html:1:1 LEDGER002', 'dist/feed.xml:1:1 LEDGER002']);
    expect(report(addresses.filter((address) => address !== '/q/a/#traps'))).toEqual(['dist/q/a/index.html:3:21 LEDGER002']);
  });

  it('which is a warning, so that a page can be written in peace', () => {
    const [problem] = siteProblems(ledgerRule, files, { ledger: testLedger(addresses.slice(1)) });
    expect(problem).toMatchObject({ severity: 'warning', code: 'LEDGER002' });
    expect(problem?.mend).toContain('npm run ledger');
  });

  it('names a few of many', () => {
    const many = page(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `<p id="${id}"></p>`).join(''));
    const [problem] = siteProblems(ledgerRule, { 'x/index.html': many }, { ledger: testLedger([]) });
    expect(problem?.message).toContain('/x/, /x/#a, /x/#b, /x/#c and 4 more');
  });
});
