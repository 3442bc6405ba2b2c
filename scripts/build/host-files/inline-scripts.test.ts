import { expect, it } from 'vitest';
import { hashSource, inlineScripts, isActing, scriptSources } from './inline-scripts.ts';

it('finds what a browser acts on, and leaves data and files alone', () => {
  const html = `<script>a()</script><script type="module">b()</script><SCRIPT TYPE='text/javascript' data-x="a > b">c("<p>")</SCRIPT >
<script type="speculationrules">{}</script><script type="importmap">{"imports":{}}</script><script type=module async>d()</script>
<script type="application/ld+json">{"@type":"x"}</script><script type="application/json">1</script><script src="x.js"></script><script type="module" src="y.js"></script><script></script>`;
  expect(inlineScripts(html)).toEqual([
    { type: '', text: 'a()' }, { type: 'module', text: 'b()' }, { type: 'text/javascript', text: 'c("<p>")' },
    { type: 'speculationrules', text: '{}' }, { type: 'importmap', text: '{"imports":{}}' }, { type: 'module', text: 'd()' },
  ]);
});

it.each([['', true], ['Module', true], [' text/javascript ', true], ['text/plain', false], ['application/ld+json', false]])('type "%s": %s', (type, expected) => {
  expect(isActing(type)).toBe(expected);
});

it('allows a text by its SHA-256, as the standard writes it', () => {
  // The example of CSP3, 8.3: https://www.w3.org/TR/CSP3/#external-hash
  expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
});

it('names each script once, in an order that does not depend on the pages', () => {
  const [first, second] = ['<script>1</script><script>2</script>', '<script>2</script><script>3</script>'];
  expect(scriptSources([first, second])).toHaveLength(3);
  expect(scriptSources([second, first])).toEqual(scriptSources([first, second]));
});
