import { expect, it } from 'vitest';
import { namesOfPage, namesOfScript } from './names.ts';

it('names the types, classes and ids of a page, and what browsers add', () => {
  const names = namesOfPage('<!DOCTYPE html><html lang="en"><body><h2 id="traps" class="a b-2">x</h2><share-bar><br /></share-bar></body></html>');
  expect([...names].sort()).toEqual(['#traps', '.a', '.b-2', 'body', 'br', 'h2', 'head', 'html', 'share-bar', 'tbody']);
});

it('names what a script can make of the words in its texts', () => {
  const names = new Set(namesOfScript('const made = document.createElement("dialog"); made.className = `big ${x} copy`; made.classList.toggle("off", y); made.innerHTML = \'<b class="m">\';'));
  for (const name of ['dialog', '.big', '.copy', '.off', 'b', '.m']) expect(names).toContain(name);
  expect(names).not.toContain('.y');
});

it('takes parts of selectors for what is looked for, and not for what is made', () => {
  const names = namesOfScript('document.querySelectorAll("#main :is(.c, .era, .traps > li)")');
  expect(names).toEqual([]);
});
