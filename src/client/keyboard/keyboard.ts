import { openHelp, type SingleKeys } from './keyboard-help.ts';
import { nextStop, type Stop } from './next-stop.ts';

/** Entries of a list, each with the link that opens it; those of corrections have their own address. */
const entries = '#main :is(.rows, .hits) > li, #main .traps > li[id]';

/** Headings of sections, which are links to themselves. */
const headings = '#main h2 > a[href^="#"]';

interface Place extends Stop {
  readonly element: HTMLElement;
  readonly link: HTMLElement;
}

/** Does what a key stands for. While a dialog is open, the page behind it stays as it is. The help gets the switch of all keys. */
export function press(key: string, singleKeys: SingleKeys): void {
  if (document.querySelector('dialog[open]') !== null) return;
  if (key === '?') openHelp(singleKeys);
  else if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1);
  else document.querySelector<HTMLAnchorElement>(key === 'n' ? 'a[rel=next]' : 'a[rel=prev]')?.click();
}

function move(step: 1 | -1): void {
  const next = nextStop(places(), step);
  if (next === undefined) return;
  next.link.focus({ preventScroll: true });
  next.element.scrollIntoView({ block: next.element === next.link ? 'start' : 'nearest' });
}

/** The entries of the page's lists, or where it has none, its sections. */
function places(): Place[] {
  const found = [...document.querySelectorAll<HTMLElement>(entries)].flatMap((element) => {
    const link = element.querySelector<HTMLElement>(element.id === '' ? 'a' : `a[href$="#${CSS.escape(element.id)}"]`);
    return link === null ? [] : [{ element, link }];
  });
  const links = found.length > 0 ? found : [...document.querySelectorAll<HTMLElement>(headings)].map((link) => ({ element: link, link }));
  return links.filter(({ link }) => link.checkVisibility()).map(({ element, link }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { element, link, top, focused: element.contains(document.activeElement) && bottom > 0 && top < innerHeight };
  });
}
