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
    const choices = [...select.options].map(({ value }) => value);
    const asked = new URL(location.href).searchParams.get(parameter) ?? remembered();
    if (choices.includes(asked)) select.value = asked;
    this.hidden = false;
    this.#show(select);
    select.addEventListener('change', () => {
      remembered(select.value);
      const url = new URL(location.href);
      if (select.value === '') url.searchParams.delete(parameter);
      else url.searchParams.set(parameter, select.value);
      history.replaceState(null, '', url);
      this.#show(select);
    });
  }

  #show({ selectedIndex, value }: HTMLSelectElement): void {
    // The first option is that of all revisions; behind it they stand in order.
    const revision = selectedIndex - 1;
    let off = 0;
    for (const part of document.querySelectorAll<HTMLElement>(dated)) {
      const style = getComputedStyle(part);
      const number = (property: string, otherwise: number): number => Number(style.getPropertyValue(property) || otherwise);
      const outside = revision >= 0 && !part.classList.contains('gaps') && (revision < number('--f', 0) || revision >= number('--t', 99));
      part.classList.toggle('off', outside);
      if (outside) off += 1;
    }
    this.querySelector('output')!.value = value === '' ? '' : off === 0 ? `All of it holds in ${value}.` : `${off} ${off === 1 ? 'place does' : 'places do'} not hold in ${value}.`;
  }
}

customElements.define('revision-choice', RevisionChoice);

export {};
