import { absoluteLinks } from './absolute-links.ts';

/** How long a button says that it has copied, in milliseconds. */
const shown = 2000;

/** Copies a text, and lets the button say whether that went well. */
async function copy(button: HTMLButtonElement, text: string | Promise<string>): Promise<void> {
  const label = (button.dataset['label'] ??= button.textContent);
  try {
    await navigator.clipboard.writeText(await text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Copying is blocked here';
  }
  setTimeout(() => (button.textContent = label), shown);
}

function button(label: string, about: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'copy';
  made.textContent = label;
  // The label of a button is read before its text; it may not hide the news that something was copied.
  made.title = about;
  made.ariaLive = 'polite';
  made.addEventListener('click', () => act(made));
  return made;
}

/** Adds what needs a script to share an answer: links of sections and samples can be copied, and the page shared. */
class ShareBar extends HTMLElement {
  connectedCallback(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#main :is(h2, h3) > a[href^="#"]')) {
      link.after(button('Copy link', 'Copy the link to this section', (made) => void copy(made, link.href)));
    }
    for (const code of document.querySelectorAll('pre, .pre')) {
      code.before(button('Copy', 'Copy the sample', (made) => void copy(made, code.textContent)));
    }
    const page = location.href.replace(/#.*/, '');
    const twin = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
    this.append(button('Copy link', 'Copy the link to this answer', (made) => void copy(made, page)));
    if (twin) this.append(button('Copy as Markdown', 'Copy the answer as Markdown, with its source', (made) => void copy(made, fetch(twin.href).then(async (response) => absoluteLinks(await response.text(), twin.href)))));
    // A share sheet that the reader closes is no mistake.
    if ('share' in navigator) this.append(button('Share', 'Share this answer', () => void navigator.share({ title: document.title, url: page }).catch(() => {})));
    const report = document.querySelector<HTMLAnchorElement>('[data-report]');
    // The page stands last in the report, so that the section that is open completes its address.
    if (report?.search) report.addEventListener('click', () => (report.search = report.search.replace(/(%23.*)?$/, encodeURIComponent(location.hash))));
  }
}

customElements.define('share-bar', ShareBar);
