import { alignValue, markdownEscape } from '../source/align.ts';
import { endOf, startOf, type MarkdownNode } from '../source/markdown-source.ts';
import { handTypedDate } from './hand-typed.ts';

/** Where a link of the handbook leads: its scheme, its target and, for answers, a section. */
export interface LinkTarget {
  /** `question`, `source`, `fact` and so on; `raw` for anything without a known scheme. */
  readonly scheme: string;
  readonly id: string;
  readonly section?: string;
}

/** A piece of prose, ready to be set. Claims carry the running number that the passage gave them. */
export type Inline =
  | { readonly type: 'text' | 'code' | 'requirement'; readonly value: string }
  | { readonly type: 'reference'; readonly kind: 'revision' | 'date'; readonly id: string }
  | { readonly type: 'strong' | 'emphasis' | 'heard'; readonly children: readonly Inline[] }
  | { readonly type: 'claim'; readonly index: number; readonly facts: readonly string[]; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly target: LinkTarget; readonly children: readonly Inline[] }
  | { readonly type: 'break' };

/** Something a passage mentions: its text, its place, the claim around it, and whether it is quoted as wrong. */
export interface Mention {
  readonly value: string;
  readonly offset: number;
  /** Index of the claim around it in the passage's list of claims, or null outside every claim. */
  readonly claim: number | null;
  readonly heard: boolean;
}

/** A claim in a passage: words bound to facts. */
export interface Claim {
  readonly facts: readonly string[];
  readonly text: string;
  readonly offset: number;
}

/** A link in a passage, facts left out. */
export interface PassageLink {
  readonly target: LinkTarget;
  readonly url: string;
  readonly offset: number;
}

/** All that a piece of prose says and mentions. */
export interface Prose {
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly codes: readonly Mention[];
  readonly requirements: readonly Mention[];
  readonly revisions: readonly Mention[];
  readonly dates: readonly Mention[];
  /** Dates and revisions typed by hand. */
  readonly handTyped: readonly Mention[];
  readonly claims: readonly Claim[];
  readonly links: readonly PassageLink[];
  /** Finds a pattern in the words themselves, code left out, each time with its place. The pattern needs the flag `g`. */
  find(pattern: RegExp): readonly Mention[];
  /** Types of the blocks the prose consists of: one paragraph, for a text in YAML. */
  readonly blocks: readonly string[];
}

/** How prose is read. */
export interface ProseOptions {
  /** Running number of the first claim, so that the claims of a whole document are numbered without a gap. */
  readonly firstClaim?: number;
  /** Turns an offset of the parsed text into one of the file. */
  readonly toOffset?: (offset: number) => number;
  /** The parsed text, by which places inside text with escapes and wrapped lines are exact. */
  readonly text?: string;
}

const requirementWord = /\b(MUST NOT|MUST|SHALL NOT|SHALL|REQUIRED|SHOULD NOT|SHOULD|NOT RECOMMENDED|RECOMMENDED|MAY|OPTIONAL)\b/;
const reference = /\[\[([^\]\n]+)\]\]/;
const special = new RegExp(`${reference.source}|${requirementWord.source}|${handTypedDate.source}`, 'g');

/** Reads the address of a link in the handbook's own schemes. */
export function readTarget(url: string): LinkTarget {
  const found = /^([a-z]+):(?!\/\/)([^#]*)(?:#(.*))?$/.exec(url);
  if (found === null) return { scheme: 'raw', id: url };
  const [, scheme = '', id = '', section] = found;
  return section === undefined ? { scheme, id } : { scheme, id, section };
}

/** Reads the text between double brackets: a date of a world fact, or a revision. */
export function readReference(inner: string): { kind: 'revision' | 'date'; id: string } {
  return inner.startsWith('date:') ? { kind: 'date', id: inner.slice('date:'.length) } : { kind: 'revision', id: inner };
}

/** Reads phrasing nodes, or the blocks of a YAML text, into prose. */
export function readProse(nodes: readonly MarkdownNode[], options: ProseOptions = {}): Prose {
  const { firstClaim = 0, toOffset = sameOffset, text: parsedText } = options;
  const codes: Mention[] = [];
  const requirements: Mention[] = [];
  const revisions: Mention[] = [];
  const dates: Mention[] = [];
  const handTyped: Mention[] = [];
  const claims: Claim[] = [];
  const links: PassageLink[] = [];
  const texts: TextPiece[] = [];
  let heardDepth = 0;

  const mention = (list: Mention[], value: string, offset: number, claim: number | null): void => {
    list.push({ value, offset: toOffset(offset), claim, heard: heardDepth > 0 });
  };

  const readText = (node: MarkdownNode, claim: number | null): readonly Inline[] => {
    const value = node.value ?? '';
    const pieces: Inline[] = [];
    const piece: TextPiece = { value, start: startOf(node), end: endOf(node), claim, heard: heardDepth > 0 };
    texts.push(piece);
    const offsetIn = offsetsOf(piece, parsedText);
    let last = 0;
    // Not by matchAll, which makes a new pattern for every text.
    special.lastIndex = 0;
    for (let match = special.exec(value); match !== null; match = special.exec(value)) {
      if (match.index > last) pieces.push({ type: 'text', value: value.slice(last, match.index) });
      last = match.index + match[0].length;
      const offset = offsetIn(match.index);
      if (match[1] !== undefined) {
        const { kind, id } = readReference(match[1]);
        mention(kind === 'date' ? dates : revisions, id, offset, claim);
        pieces.push({ type: 'reference', kind, id });
      } else if (match[2] !== undefined) {
        mention(requirements, match[2], offset, claim);
        pieces.push({ type: 'requirement', value: match[2] });
      } else {
        mention(handTyped, match[0], offset, claim);
        pieces.push({ type: 'text', value: match[0] });
      }
    }
    if (last < value.length) pieces.push({ type: 'text', value: value.slice(last) });
    return pieces;
  };

  const readLink = (node: MarkdownNode, claim: number | null): readonly Inline[] => {
    const url = node.url ?? '';
    const target = readTarget(url);
    if (target.scheme !== 'fact') {
      links.push({ target, url, offset: toOffset(startOf(node)) });
      return [{ type: 'link', target, children: readAll(node.children ?? [], claim) }];
    }
    const facts = target.id.split('+').map((id) => id.trim()).filter(Boolean);
    const index = claims.length;
    claims.push({ facts, text: '', offset: toOffset(startOf(node)) });
    const children = readAll(node.children ?? [], index);
    claims[index] = { ...claims[index]!, text: plainText(children) };
    return [{ type: 'claim', index: firstClaim + index, facts, children }];
  };

  const readNode = (node: MarkdownNode, claim: number | null): readonly Inline[] => {
    switch (node.type) {
      // In Markdown, what looks like a tag is a node of its own; in prose it is text like any other.
      case 'html':
      case 'text':
        return readText(node, claim);
      case 'inlineCode':
        mention(codes, node.value ?? '', startOf(node), claim);
        return [{ type: 'code', value: node.value ?? '' }];
      case 'link':
        return readLink(node, claim);
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: readAll(node.children ?? [], claim) }];
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement': {
        if (node.name !== 'Heard') return readAll(node.children ?? [], claim);
        heardDepth += 1;
        const children = readAll(node.children ?? [], claim);
        heardDepth -= 1;
        return [{ type: 'heard', children }];
      }
      default:
        return node.children === undefined ? [] : readAll(node.children, claim);
    }
  };

  const readAll = (all: readonly MarkdownNode[], claim: number | null): readonly Inline[] => compact(all.flatMap((node) => readNode(node, claim)));

  const inlines = readAll(nodes, null);
  return {
    text: plainText(inlines), inlines, codes: compact(codes), requirements: compact(requirements), revisions: compact(revisions), dates: compact(dates), handTyped: compact(handTyped),
    claims: compact(claims), links: compact(links), find: finder(compact(texts), toOffset, parsedText), blocks: nodes.map((node) => node.type),
  };
}

/** A text node of prose: its words, and where it begins and ends in the parsed text. */
interface TextPiece {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly claim: number | null;
  readonly heard: boolean;
}

function sameOffset(offset: number): number {
  return offset;
}

const none: readonly never[] = Object.freeze([]);

/**
 * The same list without the room that a list which grew has left. A large handbook has a hundred thousand passages, most of
 * which mention nothing: those share one empty list.
 */
function compact<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? none : list.slice();
}

/** Stands outside of `readProse`, so that what is kept of each passage is no more than it takes. */
function finder(texts: readonly TextPiece[], toOffset: (offset: number) => number, parsedText: string | undefined): Prose['find'] {
  // Rules look for the same patterns again whenever the content is checked again, and the words of a passage never change.
  let found: WeakMap<RegExp, readonly Mention[]> | undefined;
  return (pattern) => {
    found ??= new WeakMap();
    let mentions = found.get(pattern);
    if (mentions === undefined) {
      mentions = texts.flatMap((piece) => {
        const offsetIn = offsetsOf(piece, parsedText);
        return Array.from(piece.value.matchAll(pattern), (match) => ({ value: match[0], offset: toOffset(offsetIn(match.index)), claim: piece.claim, heard: piece.heard }));
      });
      found.set(pattern, mentions);
    }
    return mentions;
  };
}

/** The way from an index in a text node's value to an offset of the parsed text. */
function offsetsOf({ value, start, end }: TextPiece, text: string | undefined): (index: number) => number {
  if (text === undefined || end - start === value.length) return (index) => start + index;
  let offsets: number[] | undefined;
  return (index) => (offsets ??= alignValue(value, text, start, end, markdownEscape))[index]!;
}

/** The words of inlines without markup. References read as their id. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('value' in inline) return inline.value;
      if ('children' in inline) return plainText(inline.children);
      return inline.type === 'reference' ? inline.id : ' ';
    })
    .join('');
}

/** Number of words in a text as one would speak it. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
