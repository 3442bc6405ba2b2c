import { make } from './dom.ts';
import { renderPieces, renderTitle } from './pieces.ts';
import type { SearchPage } from './index-format.ts';
import type { Result } from './result.ts';
import { label } from './words-shown.ts';

/** What the list needs to know beside the results. */
export interface ListContext {
  readonly query: string;
  /** The words to mark in titles. */
  readonly marked: readonly string[];
  address(path: string): URL;
  topicName(id: string): string;
  /** Called when a result that is not complete comes into view. */
  seen(page: SearchPage): void;
}

let count = 0;

/**
 * The results, as the popup of a combobox: a grid with one link in each row, since a result has links to its sections
 * beside its own. The keyboard stays in the field, which names the active row; the links themselves stay links.
 */
export class ResultList extends HTMLElement {
  readonly #list = make('div', { class: 'hits', role: 'grid', 'aria-label': 'Results', id: `hits-${(count += 1)}` });
  #shown: readonly Result[] = [];
  #query = '';
  #context: ListContext | undefined;
  #active: HTMLAnchorElement | undefined;
  readonly #watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const result = this.#shown[[...this.#list.children].indexOf(target)];
      if (isIntersecting && result !== undefined) this.#context?.seen(result.page);
    }
  });

  connectedCallback(): void {
    if (!this.#list.isConnected) this.append(this.#list);
  }

  /** The id of the grid, for the field that controls it. */
  get gridId(): string {
    return this.#list.id;
  }

  /** The link of the active row, if one is. */
  get active(): HTMLAnchorElement | undefined {
    return this.#active;
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  /** Shows results. Those that are shown already and have not changed stay as they are, the active row included. */
  show(results: readonly Result[], context: ListContext, done: boolean): void {
    const same = this.#query === context.query;
    this.#context = context;
    const items = results.map((result, index) => {
      const old = same ? this.#shown[index] : undefined;
      const item = this.#list.children[index];
      if (old === undefined || item === undefined || old.page !== result.page) return render(result, context);
      if (old.detail !== result.detail || old.load !== result.load) fill(item, result, context);
      return item;
    });
    if (items.some((item, index) => this.#list.children[index] !== item) || this.#list.children.length !== items.length) this.#list.replaceChildren(...items);
    [this.#shown, this.#query] = [results, context.query];
    if (this.#active?.isConnected !== true) this.#active = undefined;
    this.#watch.disconnect();
    if (done) items.forEach((item, index) => results[index]!.load !== undefined && this.#watch.observe(item));
  }

  /** Moves the active row; before the first there is none. Returns the id of the active cell, or undefined. */
  move(step: number): string | undefined {
    const { links } = this;
    const next = (this.#active === undefined ? -1 : links.indexOf(this.#active)) + step;
    if (next < links.length) this.#activate(links[next]);
    return this.#active?.parentElement?.closest('[role=gridcell]')?.id;
  }

  /** Leaves no row active. */
  clear(): void {
    this.#activate(undefined);
  }

  #activate(link: HTMLAnchorElement | undefined): void {
    const row = (of: HTMLAnchorElement | undefined): Element | null | undefined => of?.closest('[role=row]');
    row(this.#active)?.removeAttribute('aria-selected');
    row(link)?.setAttribute('aria-selected', 'true');
    row(link)?.scrollIntoView({ block: 'nearest' });
    this.#active = link;
  }
}

/** A row with one cell. Cells have ids, so that the field can name the active one. */
function row(...children: (Node | string)[]): HTMLElement {
  return make('div', { role: 'row' }, make('div', { role: 'gridcell', id: `hit-${(count += 1)}` }, ...children));
}

function render(result: Result, context: ListContext): Element {
  const { page, name } = result;
  const facts = [label(page.kind), ...(page.tier === undefined ? [] : [label(page.tier)]), ...(page.topic === undefined ? [] : [context.topicName(page.topic)])];
  const kind = make('p', { class: 'kind' }, facts.join(' · '));
  // An answer differs in all revisions before the one that made it what it is, so the last of them says it all.
  const last = page.revisions.at(-1);
  if (last !== undefined) kind.append(' · ', make('span', {}, page.revisions.length === 1 ? 'differs in ' : 'differs until ', make('time', {}, last)));
  const link = make('a', { href: context.address(page.path).href }, ...renderTitle(page.title, context.marked));
  const head = row(kind, make('h2', {}, link));
  if (name !== undefined && !page.title.includes(name)) head.firstChild!.appendChild(make('p', { class: 'name-hit' }, 'Found by ', make('code', {}, name)));
  const item = make('div', { class: 'hit', role: 'rowgroup' }, head);
  fill(item, result, context);
  return item;
}

/** Puts the excerpt and the sections into an item, or the room for them while they are on their way. */
function fill(item: Element, { page, detail, load }: Result, { address: addressOf }: ListContext): void {
  item.querySelectorAll('.excerpt, .part').forEach((old) => old.remove());
  item.classList.toggle('waiting', detail === undefined && load !== undefined);
  if (detail === undefined) return;
  item.querySelector('[role=gridcell]')!.append(make('p', { class: 'excerpt' }, ...renderPieces(detail.excerpt)));
  for (const { anchor, title, excerpt } of detail.sections) {
    const address = addressOf(page.path);
    address.hash = anchor;
    const part = row(make('a', { href: address.href }, title), ' ', make('small', {}, ...renderPieces(excerpt)));
    part.classList.add('part');
    item.append(part);
  }
}

customElements.define('result-list', ResultList);
