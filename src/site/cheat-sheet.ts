import type { Guide, Handbook } from '../model/handbook.ts';
import type { Inline } from '../model/passage/inline.ts';
import type { Passage } from '../model/passage/passage.ts';
import { covers, type Spans } from '../model/span.ts';
import type { Element, Life } from '../spec/element.ts';
import type { Surface } from '../spec/surface.ts';
import { spansOfRow, type TableRow } from './tables.ts';

/** An element of the protocol with the revisions to name beside it. */
export interface NamedElement {
  readonly element: Element;
  /** The revisions that define it; undefined where they are all those of what it stands with. */
  readonly only: Spans | undefined;
}

/**
 * The methods of a primitive: all whose names begin as those of its row do, `resources/list` and
 * `notifications/resources/updated`, in the order of the surface.
 */
export function methodsOfRow(row: Pick<TableRow, 'elements'>, lives: readonly Life[], { elements }: Pick<Surface, 'elements'>, handbook: Pick<Handbook, 'revisions'>): NamedElement[] {
  const families = new Set(row.elements.flatMap((key) => /^method:([^/]+)\//.exec(key)?.[1] ?? []));
  const around = spansOfRow(lives, handbook);
  return [...elements.values()]
    .filter(({ kind, name }) => kind === 'method' && families.has(/^(?:notifications\/)?([^/]+)\//.exec(name)?.[1] ?? ''))
    .map((element) => ({ element, only: covers(element.spans, around, handbook.revisions) ? undefined : element.spans }));
}

/** The error codes that the specification gives a meaning, from the lowest. */
export function errorCodes({ elements }: Pick<Surface, 'elements'>): Element[] {
  return [...elements.values()].filter(({ kind }) => kind === 'error').sort((a, b) => Number(a.name) - Number(b.name));
}

/** The headers that the specification defines, by name. */
export function headers({ elements }: Pick<Surface, 'elements'>): Element[] {
  return [...elements.values()].filter(({ kind }) => kind === 'header').sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The name of an error that says it in words: `HeaderMismatchError` rather than `HEADER_MISMATCH`. */
export function errorName({ names = [], name }: Pick<Element, 'name' | 'names'>): string {
  return names.find((each) => /[a-z]/.test(each)) ?? names[0] ?? name;
}

/** Something that ends an interview, and what to say in its place. */
export interface RedFlag {
  readonly heard: readonly Inline[];
  readonly instead: readonly Inline[];
}

/**
 * The red flags of a guide in short: of each section, the statement that it quotes first and what it says instead; and
 * every point that quotes a statement, in sections that are lists of them.
 */
export function redFlags({ passages }: Pick<Guide, 'passages'>): RedFlag[] {
  return sectionsOf(passages).flatMap((section) => {
    const quoted = section.find(({ heard }) => heard);
    if (quoted === undefined) return section.flatMap(flagOfItem);
    const instead = section.map(({ inlines }) => insteadOf(inlines)).find((found) => found !== undefined);
    return instead === undefined ? [] : [{ heard: quoted.inlines, instead }];
  });
}

function sectionsOf(passages: readonly Passage[]): Passage[][] {
  const sections: Passage[][] = [];
  for (const passage of passages) {
    if (passage.path !== undefined) continue;
    if (passage.kind === 'heading') sections.push([]);
    else sections.at(-1)?.push(passage);
  }
  return sections;
}

function flagOfItem({ kind, inlines: [first, ...rest] }: Passage): RedFlag[] {
  return kind === 'item' && first?.type === 'heard' ? [{ heard: first.children, instead: rest }] : [];
}

/** What follows "Say instead:" in a paragraph, without the link to read on at its end. */
function insteadOf([first, second, ...rest]: readonly Inline[]): readonly Inline[] | undefined {
  if (first?.type !== 'strong' || !first.children.some((inline) => inline.type === 'text' && inline.value === 'Say instead')) return undefined;
  if (second?.type !== 'text') return undefined;
  const said: readonly Inline[] = [{ ...second, value: second.value.replace(/^:\s*/, '').replace(/^\p{L}/u, (letter) => letter.toUpperCase()) }, ...rest];
  const at = said.findIndex((inline, index) => inline.type === 'text' && /(?:^|\s)See\s*$/.test(inline.value) && said[index + 1]?.type === 'link');
  const last = said[at];
  return last?.type === 'text' ? [...said.slice(0, at), { ...last, value: last.value.replace(/\s*See\s*$/, '') }] : said;
}
