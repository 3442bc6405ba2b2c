/**
 * Remembers the reader's choice of theme. Runs first in the head, so that a page opens in the chosen colors at once.
 *
 * Its source is printed into every page, so it uses nothing from outside itself and is the same everywhere: one hash
 * in a content security policy covers all pages. Without it the switch still works, for one page at a time.
 */
export function rememberTheme(): void {
  const { dataset } = document.documentElement;
  // Storage is closed to pages opened from a file in some browsers; the choice then holds for one page.
  const stored = (choice?: string): string | undefined => {
    try {
      if (choice) localStorage['handbook:theme'] = choice;
      return localStorage['handbook:theme'];
    } catch {
      return undefined;
    }
  };
  const choice = stored();
  if (choice) dataset['theme'] = choice;
  if (choice) addEventListener('DOMContentLoaded', () => {
    // Compared, and never a part of a selector: what is stored may be anything.
    for (const radio of document.querySelectorAll<HTMLInputElement>('[name=theme]')) if (radio.value === choice) radio.checked = true;
    delete dataset['theme'];
  });
  addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'theme') stored(value);
  });
}
