import { emptyRecord, isEmpty, readRecord, recordName, textFields, totalOf, type ScoreRecord } from './score-record.ts';

const kept = {
  stored: 'What you enter is kept in this browser, and nowhere else, until you clear the sheet.',
  unreadable: 'Something else is stored in this browser for this sheet. It is left as it is, and what you enter is kept only until you leave the page. Clearing the sheet deletes it.',
  closed: 'This browser lets the page store nothing: what you enter is kept only until you leave the page.',
};

/** A score sheet: adds up, keeps what was entered in this browser, prints and clears. Without script it is a form on paper. */
class ScoreSheet extends HTMLElement {
  readonly #name = recordName(this.dataset['question']!);
  /** Scores of points that the rubric does not have any more. */
  #former: Record<string, number> = {};
  #state: keyof typeof kept = 'stored';

  connectedCallback(): void {
    this.querySelector<HTMLElement>('[data-actions]')!.hidden = false;
    this.#read();
    this.addEventListener('input', () => {
      this.#showTotal();
      this.#write();
    });
    this.querySelector('[data-print]')!.addEventListener('click', () => print());
    this.querySelector('[data-clear]')!.addEventListener('click', () => this.#clear());
    // The same sheet in another tab.
    addEventListener('storage', ({ key }) => {
      if (key === this.#name || key === null) this.#read();
    });
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #points(): { readonly words: string; readonly steps: readonly HTMLInputElement[] }[] {
    return [...this.querySelectorAll('fieldset')].map((point) => ({
      words: point.querySelector('legend')!.textContent.trim(), steps: [...point.querySelectorAll<HTMLInputElement>('[type=radio]')],
    }));
  }

  #field(name: string): HTMLInputElement | HTMLTextAreaElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
  }

  #read(): void {
    let record: ScoreRecord | undefined;
    try {
      record = readRecord(localStorage.getItem(this.#name));
      this.#state = record === undefined ? 'unreadable' : 'stored';
    } catch {
      this.#state = 'closed';
    }
    this.#show(record ?? emptyRecord);
  }

  #show(record: ScoreRecord): void {
    const points = this.#points;
    for (const { words, steps } of points) for (const step of steps) step.checked = Number(step.value) === record.scores[words];
    for (const name of textFields) this.#field(name).value = record[name];
    this.#former = Object.fromEntries(Object.entries(record.scores).filter(([words]) => !points.some((point) => point.words === words)));
    this.#showTotal();
    this.querySelector('[data-kept]')!.textContent = kept[this.#state];
  }

  get #rated(): [string, number][] {
    return this.#points.flatMap(({ words, steps }) => {
      const chosen = steps.find(({ checked }) => checked);
      return chosen === undefined ? [] : [[words, Number(chosen.value)]];
    });
  }

  #showTotal(): void {
    this.querySelector('output')!.value = totalOf(this.#rated.map(([, score]) => score), this.#points.length);
  }

  #write(): void {
    if (this.#state !== 'stored') return;
    const texts = Object.fromEntries(textFields.map((name) => [name, this.#field(name).value])) as Pick<ScoreRecord, (typeof textFields)[number]>;
    const record: ScoreRecord = { version: 1, scores: { ...this.#former, ...Object.fromEntries(this.#rated) }, ...texts };
    try {
      if (isEmpty(record)) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, JSON.stringify(record));
    } catch {
      this.#state = 'closed';
      this.querySelector('[data-kept]')!.textContent = kept.closed;
    }
  }

  #clear(): void {
    if (!confirm('Clear the sheet of this question? What is stored for it in this browser is deleted.')) return;
    try {
      localStorage.removeItem(this.#name);
    } catch {
      // Where nothing can be stored, nothing is there to delete.
    }
    this.#show(emptyRecord);
    this.#read();
  }
}

customElements.define('score-sheet', ScoreSheet);
