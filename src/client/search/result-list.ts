import { make } from './dom.ts';
import { renderPieces, renderTitle } from './excerpt.ts';
import { subjectWords } from './query.ts';
import type { Result } from './result.ts';
import { label } from './words-shown.ts';

/** What the list needs to know beside the results. */
export interface ListContext {
  readonly query: string;
  readonly root: URL;
  topicName(id: string): string;
}

/**
 * The results as a plain list of links, moved through with the arrow keys. Links stay links: they open in a new tab
 * with Ctrl, and a screen reader reads them as what they are.
 */
export class ResultList extends HTMLElement {
  readonly #list = make('ol', { class: 'hits' });
  #shown: readonly Result[] = [];
  #query = '';

  connectedCallback(): void {
    if (this.#list.isConnected) return;
    this.append(this.#list);
    this.addEventListener('keydown', (event) => this.#move(event));
  }

  /** Shows results. Items that are shown already and have not changed stay as they are, focus included. */
  show(results: readonly Result[], context: ListContext): void {
    const same = this.#query === context.query;
    const items = results.map((result, index) => {
      const old = same ? this.#shown[index] : undefined;
      const item = this.#list.children[index];
      if (old === undefined || item === undefined || old.page !== result.page) return render(result, context);
      if (old.detail !== result.detail || old.load !== result.load) fill(item, result, context);
      return item;
    });
    if (items.some((item, index) => this.#list.children[index] !== item) || this.#list.children.length !== items.length) {
      this.#list.replaceChildren(...items);
    }
    [this.#shown, this.#query] = [results, context.query];
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')];
  }

  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLAnchorElement)) return;
    const { links } = this;
    const next = links.indexOf(event.target) + step;
    event.preventDefault();
    if (next < 0) this.dispatchEvent(new CustomEvent('leave', { bubbles: true }));
    else links[next]?.focus();
  }
}

function render(result: Result, context: ListContext): Element {
  const { page, name } = result;
  const facts = [label(page.kind), ...(page.tier === undefined ? [] : [label(page.tier)]), ...(page.topic === undefined ? [] : [context.topicName(page.topic)])];
  const kind = make('p', { class: 'kind' }, facts.join(' · '));
  // An answer differs in all revisions before the one that made it what it is, so the last of them says it all.
  const last = page.revisions.at(-1);
  if (last !== undefined) kind.append(' · ', make('span', {}, page.revisions.length === 1 ? 'differs in ' : 'differs until ', make('time', {}, last)));
  const link = make('a', { href: new URL(page.path, context.root).href }, ...renderTitle(page.title, subjectWords(context.query)));
  const item = make('li', {}, kind, make('h2', {}, link));
  if (name !== undefined && !page.title.includes(name)) item.append(make('p', { class: 'name-hit' }, 'Found by ', make('code', {}, name)));
  fill(item, result, context);
  return item;
}

/** Puts the excerpt and the sections into an item, or the room for them while they are on their way. */
function fill(item: Element, { page, detail, load }: Result, { root }: ListContext): void {
  item.querySelectorAll('.excerpt, ul').forEach((old) => old.remove());
  item.classList.toggle('waiting', detail === undefined && load !== undefined);
  if (detail === undefined) return;
  item.append(make('p', { class: 'excerpt' }, ...renderPieces(detail.excerpt)));
  if (detail.sections.length === 0) return;
  item.append(make('ul', {}, ...detail.sections.map(({ anchor, title, excerpt }) => {
    const address = new URL(page.path, root);
    address.hash = anchor;
    return make('li', {}, make('a', { href: address.href }, title), ' ', make('small', {}, ...renderPieces(excerpt)));
  })));
}

customElements.define('result-list', ResultList);
