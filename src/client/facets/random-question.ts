import { passes, readChoice, type FacetValues } from './choice.ts';

/**
 * Draws one of the questions of the page, of those that the choice in the address leaves, and another on demand. The
 * list of all stays below; without script it is what one draws from.
 */
class RandomQuestion extends HTMLElement {
  #rows: HTMLElement[] = [];
  #drawn: HTMLElement | undefined;

  connectedCallback(): void {
    const rows = [...document.querySelectorAll<HTMLElement>(this.dataset['entries']!)];
    const names = this.dataset['facets']!.split(' ');
    const valuesOf = (row: HTMLElement): FacetValues => Object.fromEntries(names.map((name) => [name, (row.dataset[name] ?? '').split(' ')]));
    const offered = new Map(names.map((name) => [name, [...new Set(rows.flatMap((row) => valuesOf(row)[name]!))]]));
    const choice = readChoice(location.search, offered);
    const left = rows.filter((row) => passes(valuesOf(row), choice));
    // A choice that leaves nothing is as good as none.
    this.#rows = left.length > 0 ? left : rows;
    for (const row of rows) row.hidden = !this.#rows.includes(row);
    const another = document.createElement('button');
    another.type = 'button';
    another.textContent = 'Another';
    another.disabled = this.#rows.length < 2;
    another.addEventListener('click', () => this.#draw());
    this.querySelector('p')!.replaceChildren(another, this.#rows.length < rows.length ? `One of ${this.#rows.length} that the choice leaves` : `One of ${rows.length}`);
    this.#draw();
  }

  #draw(): void {
    const others = this.#rows.filter((row) => row !== this.#drawn);
    this.#drawn = others[Math.floor(Math.random() * others.length)] ?? this.#drawn;
    if (this.#drawn !== undefined) this.querySelector('div')!.replaceChildren(...[...this.#drawn.childNodes].map((node) => node.cloneNode(true)));
  }
}

customElements.define('random-question', RandomQuestion);
