import { make } from './dom.ts';
import { loadMatcher } from './exact-lane.ts';
import { findUnknownWords, searchText, searchTextLoosely } from './pagefind-lane.ts';
import { findPlaces } from './places.ts';
import { ResultList } from './result-list.ts';
import { SearchFilters } from './search-filters.ts';
import { createSession, type SearchSession, type SearchView } from './search-session.ts';
import sheet from './search.css?inline';
import { message, type MessageParts } from './search-message.ts';
import { readState, writeState, type SearchState } from './url-state.ts';

/**
 * The search: field, filters, count and results. The same element makes the dialog and the search page; with the
 * attribute `in-page` it keeps its state in the address.
 */
export class SiteSearch extends HTMLElement {
  static #styled = false;
  readonly #places = findPlaces();
  readonly #input = make('input', {
    type: 'search', name: 'q', 'aria-label': 'Search the handbook', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false',
    enterkeyhint: 'search', maxlength: '200', placeholder: 'Question or identifier',
  });
  readonly #filters = new SearchFilters();
  readonly #status = make('p', { role: 'status', class: 'status' });
  readonly #results = new ResultList();
  readonly #more = make('button', { type: 'button', class: 'more', hidden: true }, 'Show more results');
  readonly #area = make('div', { 'data-search-results': true }, this.#results, this.#more);
  #session: SearchSession | undefined;
  #view: SearchView | undefined;

  connectedCallback(): void {
    if (this.#session !== undefined) return;
    this.#style();
    const field = make('div', { class: 'field' }, this.#input);
    const form = make('form', { role: 'search', action: this.#places.searchPage.href }, field, this.#filters);
    this.replaceChildren(form, this.#status, this.#area);
    if (!this.#inPage) {
      field.append(this.#closer());
      this.append(keyHint());
    }
    this.#listen(form);
    this.#session = createSession(
      {
        matcher: async () => {
          const matcher = await loadMatcher(this.#places.index);
          if (this.#filters.topicName('') === '') this.#filters.offer(matcher);
          return matcher;
        },
        unknownWords: (query, matcher) => findUnknownWords(query, this.#places.pagefind, matcher),
        text: (query, matcher) => searchText(query, this.#places.pagefind, matcher),
        textLoosely: (query, matcher) => searchTextLoosely(query, this.#places.pagefind, matcher),
      },
      (view) => this.#show(view),
    );
    if (this.#inPage) this.#readAddress();
    else this.#run();
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
    this.#filters.addEventListener('change', () => this.#run());
    this.#more.addEventListener('click', () => this.#showMore());
    this.#results.addEventListener('leave', () => this.#input.focus());
    form.addEventListener('submit', (event) => {
      // On the page the results are there already. In the dialog Enter opens the first one, or the page if there is none yet.
      if (this.#inPage) event.preventDefault();
      else if (this.#openFirst()) event.preventDefault();
    });
    this.addEventListener('keydown', (event) => this.#onKey(event));
    if (this.#inPage) window.addEventListener('popstate', () => this.#readAddress());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const inField = event.target === this.#input;
    if (event.key === 'ArrowDown' && inField) {
      event.preventDefault();
      this.#results.links[0]?.focus();
    } else if (event.key === 'Escape' && this.#inPage && (inField || event.target instanceof HTMLAnchorElement)) {
      event.preventDefault();
      if (inField) this.#state = { ...this.#state, query: '' };
      this.#input.focus();
      if (inField) this.#run();
    } else if (event.target instanceof HTMLAnchorElement && event.key.length === 1 && event.key !== ' ') {
      // Typing on goes on in the field, wherever the arrows led.
      this.#input.focus();
    }
  }

  #closer(): HTMLButtonElement {
    const button = make('button', { type: 'button', 'aria-label': 'Close the search' }, '✕');
    button.addEventListener('click', () => this.dispatchEvent(new CustomEvent('close')));
    return button;
  }

  #openFirst(): boolean {
    const first = this.#results.links[0];
    if (first === undefined || this.#view?.query !== this.#input.value.trim()) return false;
    first.click();
    return true;
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
    this.#session?.run(this.#state);
  }

  #show(view: SearchView): void {
    this.#view = view;
    this.#filters.count(view.counts);
    // While nothing is found yet, the last results stay, so that the list does not jump with every letter.
    if (view.results.length > 0 || view.progress !== 'loading') {
      this.#results.show(view.results, { query: view.corrected ?? view.query, root: this.#places.root, topicName: (id) => this.#filters.topicName(id) });
    }
    this.#more.hidden = view.progress !== 'done' || view.total <= view.results.length;
    if (view.progress !== 'loading') this.#say(message(view, this.#state.filters));
    this.dataset['searchState'] = view.progress;
  }

  #say(parts: MessageParts): void {
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

function keyHint(): HTMLElement {
  const key = (name: string): Node => make('kbd', {}, name);
  return make('p', { class: 'keys' }, key('↑'), ' ', key('↓'), ' move, ', key('Enter'), ' opens the first, ', key('Esc'), ' closes');
}

customElements.define('site-search', SiteSearch);
