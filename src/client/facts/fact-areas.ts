/**
 * Opens the area of the fact or the heading that the address names, and all areas on demand. Most browsers open the
 * area of a fact by themselves and find it there before any script runs; then nothing is left to do for it.
 */
class FactAreas extends HTMLElement {
  connectedCallback(): void {
    const areas = [...this.querySelectorAll('details')];
    const button = this.querySelector('button')!;
    const isAnyClosed = (): boolean => areas.some(({ open }) => !open);
    button.addEventListener('click', () => {
      const open = isAnyClosed();
      for (const area of areas) area.open = open;
    });
    // What an area says of itself does not bubble.
    this.addEventListener('toggle', () => (button.textContent = isAnyClosed() ? 'Open all areas' : 'Close all areas'), true);
    addEventListener('hashchange', reveal);
    reveal();
  }
}

function reveal(): void {
  const target = document.getElementById(location.hash.slice(1));
  const area = target?.closest('fact-areas section')?.querySelector('details');
  if (target === null || area === null || area === undefined || area.open) return;
  area.open = true;
  target.scrollIntoView();
}

customElements.define('fact-areas', FactAreas);
