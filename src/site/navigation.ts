import { urls } from '../model/urls.ts';

/** A page in the header or the footer. */
export interface NavigationItem {
  readonly name: string;
  readonly href: string;
}

/** The sections of the handbook in the header. */
export const sections: readonly NavigationItem[] = [
  { name: 'Questions', href: urls.questions() },
  { name: 'Primitives', href: urls.primitives() },
  { name: 'Transports', href: urls.transports() },
  { name: 'Cases', href: urls.postmortems() },
  { name: 'Revisions', href: urls.revisions() },
];

/** The guides and the quick check, in the footer and on the first page. */
export const guides: readonly NavigationItem[] = [
  { name: 'Why it is asked', href: urls.guide('why') },
  { name: 'Red flags', href: urls.guide('red-flags') },
  { name: 'Questions to ask', href: urls.guide('ask') },
  { name: 'Curriculum', href: urls.guide('curriculum') },
  { name: 'Comparison', href: urls.guide('comparison') },
  { name: 'Freshness', href: urls.guide('freshness') },
  { name: 'Quick check', href: urls.quiz() },
  { name: 'Cheat sheet', href: urls.cheatSheet() },
];

/** The registers and notes in the footer. */
export const registers: readonly NavigationItem[] = [
  { name: 'Corrections', href: urls.corrections() },
  { name: 'Facts', href: urls.facts() },
  { name: 'Glossary', href: urls.glossary() },
  { name: 'Sources', href: urls.sources() },
  { name: 'Changes', href: urls.changes() },
  { name: 'Checks', href: urls.checks() },
  { name: 'Print', href: urls.print() },
  { name: 'About', href: urls.about() },
];

/** Tells how an item stands to the page that is shown: the page itself, a section around it, or neither. */
export function currentMark(item: NavigationItem, path: string): 'page' | 'true' | undefined {
  if (path === item.href) return 'page';
  return path.startsWith(item.href) ? 'true' : undefined;
}
