import { namesOfPage, namesOfScript } from './names.ts';
import { leanSheet, readSheet, sheetText, withoutProperties, type Name, type Sheet } from './sheet.ts';

/** What the scripts and sheets of a site ask of the styles of its pages. */
export interface Elsewhere {
  /** What scripts can make. */
  readonly names: ReadonlySet<Name>;
  /** Custom properties that stand in scripts and in files of style. */
  readonly properties: ReadonlySet<string>;
}

const scripts = /<script[^]*?<\/script>/g;
const style = /<style>([^]*?)<\/style>/g;
const property = /--[a-z][\w-]*/gi;
const asked = /var\(\s*(--[\w-]+)/g;
/** What is written for the index of the search alone, and the start tags that have it. */
const marked = /<[a-z][^<>]* data-(?:pagefind-|keys)[^<>]*>/g;
const marks = / (?:data-pagefind-[\w-]+|data-keys)(?:="[^"]*")?/g;

/** Reads the scripts and the style sheets that a site has as files. Throws the parser's error for a script that is none. */
export function readElsewhere(scripts: readonly string[], sheets: readonly string[]): Elsewhere {
  return {
    names: new Set(scripts.flatMap(namesOfScript)),
    properties: new Set([...scripts, ...sheets].flatMap((text) => text.match(property) ?? [])),
  };
}

/**
 * Gives what makes a page lean: a function that takes its HTML and gives it without the marks for the index of the
 * search, and with its style sheets cut to what can match something on it, or what scripts make of it, and to the
 * custom properties that are asked for. Each sheet is read once, however many pages have it.
 */
export function leanPage({ names: made, properties }: Elsewhere): (html: string) => string {
  const read = new Map<string, Sheet>();
  const sheetOf = (css: string): Sheet => {
    let sheet = read.get(css);
    if (sheet === undefined) read.set(css, (sheet = readSheet(css)));
    return sheet;
  };
  return (page) => {
    const html = page.replace(marked, (tag) => tag.replace(marks, ''));
    const sheets = [...html.matchAll(style)].map((match) => sheetOf(match[1]!));
    if (sheets.length === 0) return html;
    const bare = html.replace(style, '');
    const names = namesOfPage(bare.replace(scripts, '')).union(made);
    const inPage = new Set(bare.match(property) ?? []).union(properties);
    const lean = withAskedProperties(sheets.map((sheet) => leanSheet(sheet, names)), inPage).map(sheetText);
    let at = 0;
    return html.replace(style, () => {
      const text = lean[at++]!;
      return text === '' ? '' : `<style>${text}</style>`;
    });
  };
}

/** Sheets without the custom properties that neither they nor others ask for. One may be asked for by another that nobody asks for. */
function withAskedProperties(sheets: readonly Sheet[], others: ReadonlySet<string>): readonly Sheet[] {
  const text = sheets.map(sheetText).join('');
  const used = new Set([...text.matchAll(asked)].map((match) => match[1]!)).union(others);
  const left = sheets.map((sheet) => withoutProperties(sheet, (name) => used.has(name)));
  return left.map(sheetText).join('') === text ? left : withAskedProperties(left, others);
}
