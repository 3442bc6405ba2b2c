import { expect, it, vi } from 'vitest';
import { assemble } from '../model/assemble.ts';
import { emptyRawHandbook } from '../model/handbook.ts';

it('is the same for modules that were loaded twice, as those of the pages and of the build are', async () => {
  const raw = emptyRawHandbook();
  raw.revisions.push({ id: '2025-06-18', data: { released: '2025-06-18', status: 'current', summary: 's', facts: [] } });
  const handbook = assemble(raw);
  const ofPages = await import('./handbook-of-pages.ts');
  vi.resetModules();
  const ofBuild = await import('./handbook-of-pages.ts');
  expect(ofBuild).not.toBe(ofPages);
  expect(ofBuild.handbookOfPages()).toBeUndefined();
  ofPages.leaveHandbook(handbook);
  expect(ofBuild.handbookOfPages()).toBe(handbook);
});
