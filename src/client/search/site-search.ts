import { make } from './dom.ts';
import { loadEngine, loadNames, loadText } from './lanes.ts';
import { findPlaces } from './places.ts';
import { ResultList } from './result-list.ts';
import { SearchFilters } from './search-filters.ts';
import { message, notLoaded, type MessageParts } from './search-message.ts';
import type { SearchSession, SearchView } from './search-session.ts';
import sheet from './search.css?inline';
import { readState, writeState, type SearchState } from './url-state.ts';

// On their way before the first letter is.
void loadNames().catch(() => undefined);

/** How long a reader may look at the field before the full text is loaded without a query, in milliseconds. */
const looking = 400;

/**
 * Loads what answers at once, and the full text after it: with the first results, which ask for it, or when the reader
 * takes a while. So nothing that comes later holds up the first result.
 */
function loadAhead(): void {
  loadNames().then(() => setTimeout(() => void loadText().catch(() => undefined), looking), () => undefined);
}

/**
 * The search: field, filters, count and results. The same element makes the dialog and the search page; with the
 * attribute `in-page` it keeps its state in the address. Field and results are a combobox with a grid, after the ARIA
 * Authoring Practices.
 */
export class SiteSearch extends HTMLElement {
  static #styled = false;
  readonly #places = findPlaces();
  readonly #filters = new SearchFilters();
  readonly #status = make('p', { role: 'status', class: 'status' });
  readonly #results = new ResultList();
  readonly #input = make('input', {
    type: 'search', name: 'q', 'aria-label': 'Search the handbook', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
    enterkeyhint: 'search', maxlength: '200', placeholder: 'Question or identifier',
    role: 'combobox', 'aria-haspopup': 'grid', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#results.gridId,
  });
  readonly #more = make('button', { type: 'button', class: 'more', hidden: true }, 'Show more results');
  readonly #area = make('div', { 'data-search-results': true }, this.#results, this.#more);
  #session: SearchSession | undefined;
  #view: SearchView | undefined;

  connectedCallback(): void {
    if (this.#input.isConnected) return;
    this.#style();
    const field = make('div', { class: 'field' }, this.#input);
    const form = make('form', { role: 'search', action: this.#places.searchPage.href }, field, this.#filters);
    this.replaceChildren(form, this.#status, this.#area);
    if (!this.#inPage) field.append(this.#closer());
    this.append(keyHint(this.#inPage));
    this.#listen(form);
    // Whoever comes with a query waits for all results. On the page, many only look through the list of answers below.
    if (!this.#inPage) loadAhead();
    else if (location.search === '') this.addEventListener('focusin', loadAhead, { once: true });
    else void loadText().catch(() => undefined);
    if (this.#inPage) this.#readAddress();
    else this.#run();
  }

  async #start(): Promise<SearchSession> {
    const { createSession } = await loadEngine();
    return (this.#session ??= createSession({
      names: async () => {
        const names = await loadNames();
        this.#filters.offer(names);
        return names;
      },
      text: loadText,
    }, (view) => this.#show(view)));
  }

  /** Searches for something else. An empty text leaves what is there. */
  set query(text: string) {
    if (text === '' || text === this.#input.value) return;
    this.#input.value = text;
    this.#run();
  }

  override focus(options?: FocusOptions): void {
    this.#input.focus(options);
    this.#input.select();
  }

  get #inPage(): boolean {
    return this.hasAttribute('in-page');
  }

  get #state(): SearchState {
    return { query: this.#input.value, filters: this.#filters.value };
  }

  set #state({ query, filters }: SearchState) {
    this.#input.value = query;
    this.#filters.value = filters;
  }

  #style(): void {
    if (SiteSearch.#styled) return;
    SiteSearch.#styled = true;
    // A constructed sheet needs no request, no rewriting of addresses in copies, and no exception in a content security policy.
    const constructed = new CSSStyleSheet();
    constructed.replaceSync(sheet);
    document.adoptedStyleSheets.push(constructed);
  }

  #listen(form: HTMLFormElement): void {
    this.#input.addEventListener('input', () => this.#run());
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#filters.addEventListener('change', () => this.#run());
    this.#more.addEventListener('click', () => this.#showMore());
    // On the page the results are there already. In the dialog Enter opens the first one, or the page if there is none yet.
    form.addEventListener('submit', (event) => {
      if (this.#inPage || this.#open(false)) event.preventDefault();
    });
    if (this.#inPage) window.addEventListener('popstate', () => this.#readAddress());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const withControl = event.ctrlKey || event.metaKey;
    if (step !== undefined && !withControl && this.#results.links.length > 0) {
      event.preventDefault();
      this.#point(this.#results.move(step));
    } else if (event.key === 'Enter' && (withControl || this.#results.active !== undefined)) {
      event.preventDefault();
      this.#open(withControl);
    } else if (event.key === 'Escape' && this.#inPage) {
      event.preventDefault();
      this.#state = { ...this.#state, query: '' };
      this.#run();
    }
  }

  /** Tells assistive technology which cell is active. */
  #point(cell: string | undefined): void {
    if (cell === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', cell);
  }

  /** Opens the active result or else the first, unless it is that of an older search. Tells whether there was one. */
  #open(inNewTab: boolean): boolean {
    const link = this.#results.active ?? this.#results.links[0];
    if (link === undefined || this.#view?.query !== this.#input.value.trim()) return false;
    if (inNewTab) window.open(link.href, '_blank', 'noopener');
    else link.click();
    return true;
  }

  #closer(): HTMLButtonElement {
    const button = make('button', { type: 'button', 'aria-label': 'Close the search' }, '✕');
    button.addEventListener('click', () => this.dispatchEvent(new CustomEvent('close')));
    return button;
  }

  #showMore(): void {
    const before = this.#results.links.length;
    this.#session?.more();
    // The first of the new results takes the focus that the button may lose.
    queueMicrotask(() => this.#results.links[before]?.focus());
  }

  #readAddress(): void {
    this.#state = readState(location.search);
    this.#search();
  }

  #run(): void {
    if (this.#inPage) history.replaceState(history.state, '', `${location.pathname}${writeState(this.#state)}`);
    this.#search();
  }

  #search(): void {
    // At once, so that nobody takes the results of the last search for those of this one.
    this.dataset['searchState'] = 'loading';
    this.toggleAttribute('searching', writeState(this.#state) !== '');
    this.#results.clear();
    this.#point(undefined);
    this.#start().then((session) => session.run(this.#state), () => {
      this.#say(notLoaded);
      this.dataset['searchState'] = 'done';
    });
  }

  #show(view: SearchView): void {
    this.#view = view;
    if (view.counts !== undefined) this.#filters.count(view.counts);
    // While nothing is found yet, the last results stay, so that the list does not jump with every letter.
    if (view.results.length > 0 || view.progress !== 'loading') {
      this.#results.show(view.results, {
        query: view.corrected ?? view.query, marked: view.marked, address: this.#places.page,
        topicName: (id) => this.#filters.topicName(id), seen: (page) => this.#session?.complete(page),
      }, view.progress === 'done');
      this.#input.setAttribute('aria-expanded', String(view.results.length > 0));
      if (this.#results.active === undefined) this.#point(undefined);
    }
    this.#more.hidden = view.progress !== 'done' || view.total <= view.results.length;
    if (view.progress !== 'loading') this.#say(message(view, this.#state.filters, this.#filters.topics));
    this.dataset['searchState'] = view.progress;
  }

  #say(parts: MessageParts): void {
    const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
    // Said once: a result that is completed later does not make the same words news again.
    if (text === this.#status.textContent) return;
    this.#status.replaceChildren(...parts.map((part) => {
      if (typeof part === 'string') return part;
      const button = make('button', { type: 'button' }, part.text);
      button.addEventListener('click', () => {
        this.#state = { query: part.query ?? this.#input.value, filters: part.filters ?? this.#filters.value };
        this.#input.focus();
        this.#run();
      });
      return button;
    }));
  }
}

function keyHint(inPage: boolean): HTMLElement {
  const key = (name: string): Node => make('kbd', {}, name);
  const enter = inPage ? ' opens, ' : ' opens that or the first, ';
  return make('p', { class: 'keys' }, key('↑'), ' ', key('↓'), ' move, ', key('Enter'), enter, key('Ctrl'), '+', key('Enter'), ' in a new tab, ', key('Esc'), inPage ? ' clears' : ' closes');
}

customElements.define('site-search', SiteSearch);
