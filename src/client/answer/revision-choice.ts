/** The parts of an answer that carry the classes of a span. A row of "What changed" begins with its revision. */
const dated = '#main :is(.c, .era, .changes tbody tr, .traps > li)';

/** The name of the choice in the address. */
const parameter = 'as-of';

/** Its name in what the browser remembers, apart from what other sites of the same host keep there. */
const stored = 'handbook:as-of';

/** What the reader chose on an earlier page; nothing where the browser keeps nothing. */
function remembered(choice?: string): string {
  try {
    if (choice !== undefined) localStorage[stored] = choice;
    return (localStorage[stored] as string | undefined) ?? '';
  } catch {
    return '';
  }
}

/**
 * The choice of a revision on an answer: what does not hold in it is struck through or folded. The choice stands in
 * the address and is remembered for other pages; the address wins. Without the script everything shows, with its
 * chips.
 */
class RevisionChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select')!;
    select.value = new URL(location.href).searchParams.get(parameter) ?? remembered();
    // What is none of its options leaves it without a choice.
    if (select.selectedIndex < 0) select.value = '';
    this.hidden = false;
    this.#show(select);
    select.addEventListener('change', () => {
      remembered(select.value);
      const url = new URL(location.href);
      if (select.value) url.searchParams.set(parameter, select.value);
      else url.searchParams.delete(parameter);
      history.replaceState(null, '', url);
      this.#show(select);
    });
  }

  #show({ selectedIndex, value }: HTMLSelectElement): void {
    let off = 0;
    for (const part of document.querySelectorAll(dated)) {
      // Its first step is that of the class `f1` and so on, and `t4` the one past its end; see `barRules`.
      const step = (letter: RegExp, otherwise: number): number => Number(letter.exec(part.className)?.[1] ?? otherwise);
      // The first option is that of all revisions; behind it they stand in order.
      const outside = value !== '' && !part.classList.contains('gaps') && (selectedIndex <= step(/\bf(\d+)/, 0) || selectedIndex > step(/\bt(\d+)/, 99));
      if (part.classList.toggle('off', outside)) off += 1;
    }
    this.querySelector('output')!.value = value && (off === 0 ? `All of it holds in ${value}.` : `${off} ${off === 1 ? 'place does' : 'places do'} not hold in ${value}.`);
  }
}

customElements.define('revision-choice', RevisionChoice);

export {};
