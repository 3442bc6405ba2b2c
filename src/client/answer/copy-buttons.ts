import { absoluteLinks } from './absolute-links.ts';

/** How long a button says that it has copied, in milliseconds. */
const shown = 2000;

/** A button with its label and, for those who want to know more, what it does. */
function button(label: string, title: string, act: (button: HTMLButtonElement) => unknown): HTMLButtonElement {
  // The label of a button is read before its text; it may not hide the news that something was copied.
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: label, title, ariaLive: 'polite' });
  made.addEventListener('click', () => act(made));
  return made;
}

/** A button that copies a text, and says whether that went well. */
function copying(label: string, title: string, text: () => string | Promise<string>): HTMLButtonElement {
  return button(label, title, async (made) => {
    try {
      await navigator.clipboard.writeText(await text());
      made.textContent = 'Copied';
    } catch {
      made.textContent = 'Copying is blocked here';
    }
    setTimeout(() => (made.textContent = label), shown);
  });
}

/** Adds what needs a script to share an answer: links of sections and samples can be copied, and the page shared. */
class ShareBar extends HTMLElement {
  connectedCallback(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#main :is(h2, h3) > a[href^="#"]')) {
      const heading = link.parentElement!;
      // The button becomes a part of the heading, and not of its name.
      heading.ariaLabel = heading.textContent;
      link.after(copying('Copy link', 'Copy the link to this section', () => link.href));
    }
    for (const code of document.querySelectorAll('pre, .pre')) code.before(copying('Copy', 'Copy the sample', () => code.textContent));
    const page = location.href.replace(/#.*/, '');
    const twin = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
    this.append(copying('Copy link', 'Copy the link to this answer', () => page));
    if (twin) this.append(copying('Copy as Markdown', 'Copy the answer as Markdown, with its source', async () => absoluteLinks(await (await fetch(twin.href)).text(), twin.href)));
    // A share sheet that the reader closes is no mistake.
    if ('share' in navigator) this.append(button('Share', 'Share this answer', () => navigator.share({ title: document.title, url: page }).catch(() => {})));
    const report = document.querySelector<HTMLAnchorElement>('[data-report]');
    // The page stands last in the report, so that the section that is open completes its address.
    if (report?.search) report.addEventListener('click', () => (report.search = report.search.replace(/(%23.*)?$/, encodeURIComponent(location.hash))));
  }
}

// What nobody can use before the page is shown does not hold it up.
requestAnimationFrame(() => setTimeout(() => customElements.define('share-bar', ShareBar)));
