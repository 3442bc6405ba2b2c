import { wordsOfPath } from './words-of-path.ts';

/** How much alike two addresses must be for one to be offered instead of the other. */
const leastLikeness = 0.5;

/** Puts the words of the address that was asked for into the search field (as a value, never as HTML), and shows the pages with an address like it. */
class MissingPage extends HTMLElement {
  /** What stands in the field unless the reader changed it. */
  #words = '';

  connectedCallback(): void {
    this.#offer(location.pathname);
    // Where the site lies below a folder, the folder says nothing of what was looked for.
    document.addEventListener('root-found', () => this.#offer(location.pathname.slice(document.documentElement.dataset['root']!.length)));
  }

  #offer(path: string): void {
    const field = this.querySelector('input');
    const words = wordsOfPath(path);
    if (field === null || words === '') return;
    // What the reader typed meanwhile stays.
    if (field.value === this.#words) field.value = this.#words = words;
    const wanted = pairs(words);
    const near = [...this.querySelectorAll<HTMLElement>('li')]
      .map((item) => ({ item, likeness: shared(wanted, pairs(item.dataset['id'] ?? '')) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 3);
    for (const item of this.querySelectorAll('li')) item.hidden = !near.some((each) => each.item === item);
    for (const { item } of near) item.parentElement?.append(item);
    this.querySelector('section')!.hidden = near.length === 0;
  }
}

/** Every two letters of a text that stand side by side. */
function pairs(text: string): ReadonlySet<string> {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2)));
}

/** How much two sets have in common, from 0 to 1 (the coefficient of Dice). */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

customElements.define('missing-page', MissingPage);
