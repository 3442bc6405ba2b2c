import { make } from '../search/dom.ts';
import { findPlaces } from '../search/places.ts';
import sheet from './keyboard-help.css?inline';

/** Tells whether keys act on their own, and remembers a choice. Handed in, so that what every page loads stays one file. */
export type SingleKeys = (on?: boolean) => boolean;

const keys: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['j', 'k'], 'next, previous entry of a list; section of an answer'],
  [['Enter'], 'open the entry'],
  [['n', 'p'], 'next, previous answer'],
  [['/'], 'search; also with Ctrl+K'],
  [['?'], 'this help'],
  [['Esc'], 'close a dialog'],
];

let dialog: HTMLDialogElement | undefined;

/** Opens the dialog that lists the keys and switches those off that act without Ctrl. The browser gives the focus back. */
export function openHelp(singleKeys: SingleKeys): void {
  dialog ??= build(singleKeys);
  dialog.querySelector('input')!.checked = singleKeys();
  dialog.showModal();
}

function build(singleKeys: SingleKeys): HTMLDialogElement {
  const style = new CSSStyleSheet();
  style.replaceSync(sheet);
  document.adoptedStyleSheets.push(style);
  const rows = keys.flatMap(([names, does]) => [make('dt', {}, ...names.flatMap((name) => [make('kbd', {}, name), ' '])), make('dd', {}, does)]);
  const box = make('input', { type: 'checkbox', autocomplete: 'off' });
  box.addEventListener('change', () => singleKeys(box.checked));
  const made = make('dialog', { class: 'keyboard-help', 'aria-labelledby': 'keyboard-help-title' },
    make('h2', { id: 'keyboard-help-title' }, 'Keyboard'),
    make('dl', {}, ...rows),
    make('label', {}, box, ' Single keys act, without Ctrl'),
    make('p', {}, 'This browser remembers it. The ', make('a', { href: findPlaces().page('q/#keyboard').href }, 'list of all questions'), ' opens this help without a key.'),
    make('form', { method: 'dialog' }, make('button', {}, 'Close')));
  // A click on the dialog itself is one on its backdrop: everything in it lies on its children.
  made.addEventListener('click', (event) => {
    if (event.target === made || (event.target instanceof Element && event.target.closest('a') !== null)) made.close();
  });
  document.body.append(made);
  return made;
}
