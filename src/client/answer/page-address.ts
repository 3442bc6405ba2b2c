/** Writes the address of an answer as the reader sees it, on pages that were built without knowing theirs. */
class PageAddress extends HTMLElement {
  connectedCallback(): void {
    // What lies on a disk has no address that another reader could open.
    if (location.protocol === 'file:') return;
    // The page of the evidence lies one step below the answer.
    this.textContent = new URL('../', location.href.replace(/[?#].*/, '')).href;
  }
}

customElements.define('page-address', PageAddress);
