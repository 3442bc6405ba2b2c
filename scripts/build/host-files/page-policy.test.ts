import { expect, it } from 'vitest';
import { hashSource } from './inline-scripts.ts';
import { fileCopyPolicy, withFileCopyPolicy, withPagePolicy } from './page-policy.ts';

const page = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><script>a()</script><title>x</title></head><body><script>a()</script></body></html>';
const policyOf = (html: string): string[] => [...html.matchAll(/<meta http-equiv="content-security-policy" content="([^"]*)">/g)].map((match) => match[1]!);

it('stands behind the declaration of the character set, before anything runs, and names each script of the page once', () => {
  const changed = withPagePolicy(page);
  expect(changed).toContain('<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src \'self\';script-src \'self\' \'wasm-unsafe-eval\' ');
  expect(policyOf(changed)[0]!.split(hashSource('a()'))).toHaveLength(2);
  expect(changed.replace(/<meta http-equiv[^>]*>/, '')).toBe(page);
});

it('is replaced, not added, and stays the same when it is written again', () => {
  const once = withPagePolicy(page);
  expect(withPagePolicy(once)).toBe(once);
  expect(policyOf(withPagePolicy(once.replaceAll('a()', 'b()')))).toEqual([expect.stringContaining(hashSource('b()'))]);
});

it('is another in the copy that is opened from files', () => {
  const copy = withFileCopyPolicy(withPagePolicy(page));
  expect(policyOf(copy)).toEqual([fileCopyPolicy(page)]);
  expect(fileCopyPolicy(page)).toContain('form-action file:');
});

it('needs a page that declares its character set', () => {
  expect(() => withPagePolicy('<p>x')).toThrow('character set');
});
