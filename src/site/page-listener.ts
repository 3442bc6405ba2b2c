/** A page as it was rendered: its address from the root of the site, and its HTML. */
export interface RenderedPage {
  readonly address: string;
  readonly html: string;
}

// As for the handbook of the pages: the pages of a build are bundled, and share nothing with the build but the global object.
const holder = globalThis as { [name: symbol]: ((page: RenderedPage) => void) | undefined };
const name = Symbol.for('mcp-interview-handbook:page-listener');

/** Lets somebody hear of every page of this process as soon as it is rendered, in the order in which they are; undefined for nobody. */
export function listenToPages(listener: ((page: RenderedPage) => void) | undefined): void {
  holder[name] = listener;
}

/** Whoever wants to hear of pages. */
export function pageListener(): ((page: RenderedPage) => void) | undefined {
  return holder[name];
}
