import type { Handbook } from '../../src/model/handbook.ts';
import { parseProse } from '../../src/model/source/markdown-source.ts';
import { readProse, type Inline } from '../../src/model/passage/inline.ts';
import { urls } from '../../src/model/urls.ts';
import { revisionsThatDiffer } from '../../src/site/question-list.ts';

/** A page, or an entry of a page, as the search shows it. */
export interface IndexedPage {
  /** Absolute from the site's root; may end in an anchor. */
  readonly path: string;
  /** Plain text; code stands between backticks. */
  readonly title: string;
  readonly kind: string;
  /** What only answers have. The revisions are those in which the answer is another one. */
  readonly answer?: { readonly tier: string; readonly topic: string; readonly revisions: readonly string[] };
}

/** Which page is about which name. Names map to paths, the best first. */
export interface IdentifierIndex {
  readonly pages: readonly IndexedPage[];
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

/** Other words for the pages that have no front matter to hold them. */
const wordsOfPages: readonly (readonly [path: string, words: readonly string[]])[] = [
  [urls.questions(), ['all questions', 'question list']],
  [urls.primitives(), ['primitives table', 'all primitives']],
  [urls.transports(), ['transports table', 'compare transports']],
  [urls.postmortems(), ['postmortems', 'incidents', 'vulnerabilities', 'all cases']],
  [urls.revisions(), ['all revisions', 'spec versions', 'specification', 'which revision']],
  [urls.corrections(), ['corrections', 'misconceptions', 'myths', 'common mistakes']],
  [urls.glossary(), ['definitions', 'terms']],
  [urls.quiz(), ['quiz', 'test yourself', 'multiple choice']],
  [urls.about(), ['license', 'privacy', 'who made this']],
];

/** How good a page is to read about a name, best first. */
const rank = { revision: 0, answer: 1, case: 2, element: 3, term: 4, fallback: 5 } as const;
/** A name leads to no more pages than this; the full text finds the others. */
const mostPages = 3;

/**
 * Collects from the handbook which page is about which identifier, and which other words lead where. Answers that claim
 * an identifier come first, then cases and guides, rows of the tables and glossary terms; an identifier that only facts name leads
 * to the answer that binds most facts about it. The same handbook gives the same index.
 */
export function identifierIndex(handbook: Handbook): IdentifierIndex {
  const identifiers = new NameTable();
  const aliases = new NameTable();
  const pages: IndexedPage[] = [];

  for (const question of handbook.questions.values()) {
    const path = urls.question(question.id);
    const revisions = revisionsThatDiffer(question, handbook.revisions).map((revision) => revision.id);
    pages.push({ path, title: titleText(question.title), kind: question.kind, answer: { tier: question.tier, topic: question.topic, revisions } });
    for (const name of question.identifiers) {
      identifiers.add(name, path, rank.answer, question.facts.filter((fact) => fact.names.has(name)).length);
    }
    for (const name of question.aliases) aliases.add(name, path, rank.answer);
  }
  for (const entry of handbook.postmortems.values()) {
    const path = urls.postmortem(entry.id);
    pages.push({ path, title: titleText(entry.title), kind: 'case' });
    for (const name of [...entry.records, ...entry.identifiers]) identifiers.add(name, path, rank.case);
    for (const name of entry.aliases) aliases.add(name, path, rank.case);
  }
  for (const guide of handbook.guides.values()) {
    const path = urls.guide(guide.id);
    pages.push({ path, title: titleText(guide.title), kind: 'guide' });
    for (const name of guide.identifiers) identifiers.add(name, path, rank.case);
    for (const name of guide.aliases) aliases.add(name, path, rank.case);
  }
  for (const revision of handbook.revisions.all) {
    pages.push({ path: urls.revision(revision.id), title: `Revision ${revision.id}`, kind: 'revision' });
    identifiers.add(revision.id, urls.revision(revision.id), rank.revision);
  }
  for (const [rows, urlOf] of [[handbook.primitives, urls.primitives], [handbook.transports, urls.transports]] as const) {
    for (const row of rows) {
      pages.push({ path: urlOf(row.id), title: titleText(row.name), kind: 'element' });
      for (const key of row.elements) identifiers.add(key.slice(key.indexOf(':') + 1), urlOf(row.id), rank.element);
    }
  }
  for (const term of handbook.glossary.values()) {
    const path = urls.glossary(term.id);
    pages.push({ path, title: titleText(term.term), kind: 'term' });
    for (const name of term.aliases) aliases.add(name, path, rank.term);
  }
  for (const [path, words] of wordsOfPages) for (const word of words) aliases.add(word, path, rank.case);
  addFallbacks(handbook, identifiers);
  identifiers.addLastParts();
  return { pages: pages.sort((a, b) => compare(a.path, b.path)), identifiers: identifiers.sorted(), aliases: aliases.sorted() };
}

function addFallbacks(handbook: Handbook, identifiers: NameTable): void {
  for (const question of handbook.questions.values()) {
    const counts = new Map<string, number>();
    for (const name of question.facts.flatMap((fact) => [...fact.names])) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) {
      // A plain word, such as `name`, is better looked for in titles and text, unless somebody claims it.
      if (/^[a-z]+$/.test(name)) continue;
      // A search for `Tool.title` finds what `title` leads to, so both are listed only where they differ.
      const member = /^\w+\.(\w+)$/.exec(name)?.[1];
      if (member === undefined || !counts.has(member)) identifiers.add(name, urls.question(question.id), rank.fallback, count);
    }
  }
}

/** Names with the pages that were said to be about them. */
class NameTable {
  readonly #candidates = new Map<string, { path: string; rank: number; facts: number }[]>();

  add(name: string, path: string, rankOfPage: number, facts = 0): void {
    const list = this.#candidates.get(name) ?? [];
    if (!list.some((known) => known.path === path)) list.push({ path, rank: rankOfPage, facts });
    this.#candidates.set(name, list);
  }

  /** `list_changed` is searched for as often as the names that end in it, so it leads where the best of them do. */
  addLastParts(): void {
    for (const [name, candidates] of [...this.#candidates]) {
      const part = name.slice(name.lastIndexOf('/') + 1);
      if (part === name || /^[a-z]*$/.test(part)) continue;
      for (const { path, rank: rankOfPage, facts } of candidates) this.add(part, path, rankOfPage + 0.5, facts);
    }
  }

  sorted(): ReadonlyMap<string, readonly string[]> {
    const entries = [...this.#candidates].sort(([a], [b]) => compare(a, b));
    return new Map(entries.map(([name, list]) => {
      const best = list.sort((a, b) => a.rank - b.rank || b.facts - a.facts || compare(a.path, b.path));
      // Where nobody claims a name, one page is enough: the rest would push the full text down.
      const most = best[0]!.rank >= rank.fallback ? 1 : mostPages;
      return [name, best.filter((page) => page.rank < rank.fallback || best[0] === page).slice(0, most).map((page) => page.path)];
    }));
  }
}

/** Compares by code units, so that the order is the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A title as plain text, with its code between backticks. */
export function titleText(prose: string): string {
  const parsed = parseProse(prose);
  if ('error' in parsed) return prose;
  const text = (inlines: readonly Inline[]): string => inlines.map((inline) => {
    if (inline.type === 'code') return `\`${inline.value}\``;
    if ('value' in inline) return inline.value;
    if ('children' in inline) return text(inline.children);
    return inline.type === 'reference' ? inline.id : ' ';
  }).join('');
  return text(readProse(parsed.tree.children ?? []).inlines);
}
