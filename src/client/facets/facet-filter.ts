import { countValues, passes, readChoice, statusText, toggle, writeChoice, type Choice, type Chosen, type FacetValues, type Facets } from './choice.ts';

/** A value of a facet on the page. */
interface Option extends Chosen {
  readonly name: string;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  readonly place: HTMLElement;
}

/** An entry of the list on the page. */
interface Entry {
  readonly element: HTMLElement;
  readonly values: FacetValues;
}

/**
 * Narrows the lists of a page by facets that combine. In the built page the values are links, each to a list of its
 * own; here they become checkboxes. The choice stands in the address, and each has its step in the history.
 *
 * `data-entries` selects the entries, whose data attributes have the names of the facets; `data-again` what stands on
 * the page a second time and is hidden along, uncounted.
 */
class FacetFilter extends HTMLElement {
  #options: Option[] = [];
  #facets: Facets = new Map();
  #entries: Entry[] = [];
  #again: Entry[] = [];
  #choice: Choice = [];

  connectedCallback(): void {
    if (this.#options.length > 0) return;
    this.#options = [...this.querySelectorAll('fieldset')].flatMap((fieldset) => [...fieldset.querySelectorAll('li')].map((place) => asCheckbox(place, fieldset.dataset['facet']!)));
    this.#facets = new Map([...Map.groupBy(this.#options, ({ facet }) => facet)].map(([facet, options]) => [facet, options.map(({ value }) => value)]));
    this.#entries = this.#read(this.dataset['entries']!);
    this.#again = this.dataset['again'] === undefined ? [] : this.#read(this.dataset['again']);
    this.addEventListener('change', ({ target }) => {
      const changed = this.#options.find(({ box }) => box === target);
      if (changed !== undefined) this.#choose(toggle(this.#choice, changed));
    });
    this.#button('clear').addEventListener('click', () => this.#choose([]));
    this.#button('drop').addEventListener('click', () => this.#choose(this.#choice.slice(0, -1)));
    // Fires for the steps of the history and for links to an anchor.
    addEventListener('popstate', () => this.#readAddress());
    // From here on the style sheet leaves the lists alone, which it narrows by the anchor where there is no script.
    this.dataset['ready'] = '';
    this.#readAddress();
    delete document.documentElement.dataset['held'];
  }

  #read(selector: string): Entry[] {
    const names = [...this.#facets.keys()];
    return [...document.querySelectorAll<HTMLElement>(selector)].map((element) => ({
      element, values: Object.fromEntries(names.map((name) => [name, (element.dataset[name] ?? '').split(' ')])),
    }));
  }

  #button(name: 'clear' | 'drop'): HTMLButtonElement {
    return this.querySelector(`[data-${name}]`)!;
  }

  /** Takes the choice from the address. An anchor that names a value is the older form of a choice of that value. */
  #readAddress(): void {
    const anchor = location.hash.slice(1);
    const named = this.#options.find(({ place }) => anchor !== '' && place.id === anchor);
    if (named !== undefined) history.replaceState(null, '', location.pathname + writeChoice('', [named], this.#facets));
    this.#choice = readChoice(location.search, this.#facets);
    this.#show();
    // What is hidden above it has moved the place that the address asks for.
    if (anchor !== '' && named === undefined && this.#choice.length > 0) document.getElementById(anchor)?.scrollIntoView();
  }

  #choose(choice: Choice): void {
    this.#choice = choice;
    history.pushState(null, '', location.pathname + writeChoice(location.search, choice, this.#facets));
    const pressed = document.activeElement;
    this.#show();
    // A button that goes away when it is pressed would take the focus along.
    if (pressed instanceof HTMLButtonElement && !pressed.checkVisibility()) this.querySelector('output')!.focus();
  }

  #show(): void {
    const choice = this.#choice;
    const counts = countValues(this.#entries.map(({ values }) => values), choice, this.#facets);
    for (const { facet, value, box, count, place } of this.#options) {
      const number = counts.get(facet)!.get(value)!;
      box.checked = choice.some((chosen) => chosen.facet === facet && chosen.value === value);
      count.textContent = String(number);
      place.classList.toggle('none', number === 0);
    }
    for (const { element, values } of [...this.#entries, ...this.#again]) element.hidden = !passes(values, choice);
    for (const section of new Set([...this.#entries, ...this.#again].map(({ element }) => element.closest('section')))) {
      if (section !== null) section.hidden = [...this.#entries, ...this.#again].every(({ element }) => element.hidden || !section.contains(element));
    }
    this.#say();
  }

  #say(): void {
    const names = this.#choice.map((chosen) => this.#options.find(({ facet, value }) => facet === chosen.facet && value === chosen.value)!.name);
    const left = this.#entries.filter(({ element }) => !element.hidden).length;
    const { one = '', many = '' } = this.dataset;
    this.querySelector('output')!.value = statusText(left, this.#entries.length, names, { one, many });
    this.#button('clear').hidden = names.length === 0;
    this.#button('drop').hidden = left > 0 || names.length < 2;
    this.#button('drop').textContent = `Without ${names.at(-1) ?? ''}`;
    // Links that lead on with the same choice, as to a question drawn from what is left.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-same-choice]')) link.search = writeChoice('', this.#choice, this.#facets);
  }
}

/** Puts a checkbox in the place of the link of a value; name and count stay. */
function asCheckbox(place: HTMLElement, facet: string): Option {
  const link = place.querySelector('a')!;
  const value = place.dataset['value']!;
  const [name, count] = [...link.children] as [HTMLElement, HTMLElement];
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = facet;
  box.value = value;
  // The address says what is chosen; what a browser remembers of a form would contradict it.
  box.autocomplete = 'off';
  const label = document.createElement('label');
  label.append(box, name, ' ', count);
  link.replaceWith(label);
  return { facet, value, name: name.textContent, box, count, place };
}

customElements.define('facet-filter', FacetFilter);
