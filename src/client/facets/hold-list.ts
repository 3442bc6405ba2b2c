/**
 * Keeps a list out of sight while its address asks for a choice that the filter has yet to make, so that nothing moves
 * under the reader's eyes. The filter shows the list; should it never come, the list shows by itself.
 *
 * Its source is printed before the list, so it uses nothing from outside itself and is the same everywhere: one hash in
 * a content security policy covers all pages.
 */
export function holdList(): void {
  if (location.search === '' && location.hash === '') return;
  const root = document.documentElement.dataset;
  root['held'] = '';
  setTimeout(() => delete root['held'], 2000);
}
