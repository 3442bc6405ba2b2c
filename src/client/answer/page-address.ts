/** Writes the address of an answer as the reader sees it, on pages that were built without knowing theirs. */
class PageAddress extends HTMLElement {
  connectedCallback(): void {
    // The page of the evidence lies one step below the answer.
    this.textContent = new URL('../', location.href.replace(/[?#].*/, '')).href;
  }
}

customElements.define('page-address', PageAddress);
