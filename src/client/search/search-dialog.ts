import { make } from './dom.ts';
import { SiteSearch } from './site-search.ts';

let dialog: HTMLDialogElement | undefined;
let search: SiteSearch;

/**
 * Opens the search over the page, with a text to search for; opened again, it still has the last search. The browser
 * gives the focus back when it closes.
 */
export function openSearch(query: string): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  search.query = query;
  search.focus();
  // What was typed already goes on being typed; what was there before is replaced.
  if (query !== '') (document.activeElement as HTMLInputElement).setSelectionRange(query.length, query.length);
}

function build(): HTMLDialogElement {
  search = new SiteSearch();
  const made = make('dialog', { class: 'search-dialog', 'aria-label': 'Search' }, search);
  search.addEventListener('close', () => made.close());
  made.addEventListener('click', (event) => {
    // A click on the dialog itself is one on its backdrop: everything in it lies on its children.
    if (event.target === made) made.close();
    // A link to another part of this page does not leave it.
    else if (event.target instanceof Element && event.target.closest('a') !== null && !event.ctrlKey && !event.metaKey) made.close();
  });
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // A search field would take the first Escape for itself.
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}
