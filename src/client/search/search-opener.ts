// The one script of the search that every page loads. Without it, or until it is there, the search form of a page leads
// to the search page. The search itself is loaded when the reader means to search: focus, click, "/" or Ctrl+K.

import { fields, isSingleKey } from '../keyboard/single-key.ts';

const load = () => import('./search-dialog.ts');

/** The field of a page's own search form, when an event comes from it. The form of the opened search is none. */
function fieldOf(event: Event): HTMLInputElement | undefined {
  const target = event.target as Element;
  return target.closest('site-search') === null ? (target.closest('[role=search]')?.querySelector('input') ?? undefined) : undefined;
}

let opening = false;

async function open(field?: HTMLInputElement): Promise<void> {
  // Letters typed while the search is loading gather in the field, and are handed over once.
  if (opening) return;
  opening = true;
  try {
    const { openSearch } = await load();
    openSearch(field?.value ?? '');
    if (field !== undefined) field.value = '';
  } finally {
    opening = false;
  }
}

function openFrom(event: Event): void {
  const field = fieldOf(event);
  if (field !== undefined) void open(field);
}

// The search page has the search in it.
if (document.querySelector('site-search') !== null) void load();
document.addEventListener('click', openFrom);
document.addEventListener('input', openFrom);
// Focus alone opens nothing, so that the Tab key gets past the field; it only fetches what is likely to be used.
document.addEventListener('focusin', (event) => {
  if (fieldOf(event) !== undefined) void load();
});
document.addEventListener('keydown', (event) => {
  const target = event.target as Element;
  const mayOpen = target.closest(fields) === null || target.closest('[role=search]') !== null;
  const isControlK = (event.ctrlKey || event.metaKey) && !event.altKey && !event.defaultPrevented && event.key.toLowerCase() === 'k' && mayOpen;
  if (!isControlK && !(event.key === '/' && isSingleKey(event))) return;
  event.preventDefault();
  const inPage = document.querySelector<HTMLElement>('site-search[in-page]');
  if (inPage === null) void open();
  else inPage.focus();
});
