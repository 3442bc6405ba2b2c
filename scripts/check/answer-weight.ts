import { urls } from '../../src/model/urls.ts';
import type { BuiltPage } from './built-page.ts';
import { follow, type BuiltSite } from './built-site.ts';
import { compressedSize, compressedSizes } from './compressed-size.ts';
import { pageParts, type PageParts } from './page-parts.ts';
import { staticImports } from './script-imports.ts';
import type { Weight, WeightPart } from './weight.ts';

/** The pages of the answers that a build holds. */
export function answerPages(site: BuiltSite): BuiltPage[] {
  return [...site.handbook.questions.keys()].flatMap((id) => site.pages.get(`${urls.question(id).slice(1)}index.html`) ?? []);
}

/** Weighs every answer page by every budget for answers. */
export function answerWeights(site: BuiltSite): Weight[] {
  const answers = answerPages(site);
  const paths = new Set(answers.map(({ path }) => path));
  const read = answers.map((page) => readAnswer(site, page));
  // All at once: what was compressed before is read from one file.
  const texts = [...new Set(read.flatMap(({ html, scripts, styles }) => [html, ...scripts, ...styles].map(({ text }) => text)))];
  const sizes = new Map(compressedSizes(texts, site.root).map((size, at) => [texts[at]!, size]));
  return read.flatMap((answer): Weight[] => {
    const { path } = answer.page;
    const whole = (code: Weight['code'], pieces: readonly Piece[]): Weight => {
      const weighed = pieces.map(({ name, text }) => ({ name, amount: sizes.get(text) ?? 0 }));
      return { code, path, amount: sum(weighed), parts: () => weighed };
    };
    const { parts, elements } = answer.page.parts;
    const others = linkedAnswers(site, answer.page.page, paths);
    return [
      { ...whole('BUDGET001', [answer.html]), parts: () => parts.map(({ name, text }) => ({ name, amount: compressedSize(text) })) },
      whole('BUDGET002', answer.scripts),
      whole('BUDGET003', answer.styles),
      { code: 'BUDGET004', path, amount: Buffer.byteLength(answer.html.text), parts: () => parts.map(({ name, text }) => ({ name, amount: Buffer.byteLength(text) })) },
      { code: 'BUDGET005', path, amount: elements, parts: () => parts.map(({ name, elements: amount }) => ({ name, amount })) },
      { code: 'BUDGET006', path, amount: others.size, parts: () => [...others].map(([name, amount]) => ({ name, amount })) },
      { code: 'BUDGET007', path, amount: answer.files.length, parts: () => answer.files.map((name) => ({ name, amount: 1 })) },
    ];
  });
}

const sum = (parts: readonly WeightPart[]): number => parts.reduce((total, { amount }) => total + amount, 0);

interface Piece {
  readonly name: string;
  readonly text: string;
}

interface ReadAnswer {
  readonly page: { readonly path: string; readonly page: BuiltPage; readonly parts: PageParts };
  readonly html: Piece;
  readonly scripts: readonly Piece[];
  readonly styles: readonly Piece[];
  /** The script files that the page loads by itself. */
  readonly files: readonly string[];
}

const known = new WeakMap<BuiltPage, { readonly html: string; readonly parts: PageParts }>();

function readAnswer(site: BuiltSite, page: BuiltPage): ReadAnswer {
  let read = known.get(page);
  if (read === undefined) {
    const html = site.read(page.path);
    known.set(page, (read = { html, parts: pageParts(html) }));
  }
  const { html, parts } = read;
  const files = loadedScripts(site, page.path, [...parts.scriptFiles, ...parts.scripts.flatMap(staticImports)]);
  const sheets = parts.styleFiles.flatMap((address) => fileAt(site, page.path, address) ?? []);
  const inPage = (texts: readonly string[]): Piece[] => (texts.length === 0 ? [] : [{ name: 'in the page', text: texts.join('\n') }]);
  return {
    page: { path: page.path, page, parts }, html: { name: page.path, text: html }, files,
    scripts: [...inPage(parts.scripts), ...files.map((name) => ({ name, text: site.read(name) }))],
    styles: [...inPage(parts.styles), ...sheets.map((name) => ({ name, text: site.read(name) }))],
  };
}

function fileAt(site: BuiltSite, from: string, address: string): string | undefined {
  const to = follow(site, { path: from }, address);
  return to.kind === 'file' ? to.path : undefined;
}

/**
 * The script files that are loaded before anything is done: those at some addresses, and what they import. Takes the
 * file in which the addresses stand. Files that are not there are left out; the rule for links reports them.
 */
export function loadedScripts(site: BuiltSite, from: string, addresses: readonly string[]): string[] {
  const loaded = new Set<string>();
  const left = addresses.map((address) => ({ from, address }));
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const file = fileAt(site, next.from, next.address);
    if (file === undefined || loaded.has(file) || !/\.m?js$/.test(file)) continue;
    loaded.add(file);
    for (const address of staticImports(site.read(file))) left.push({ from: file, address });
  }
  return [...loaded].sort();
}

/** The other answers that a page leads to, with how many links lead to each. */
function linkedAnswers(site: BuiltSite, page: BuiltPage, answers: ReadonlySet<string>): ReadonlyMap<string, number> {
  const linked = new Map<string, number>();
  for (const { url } of page.links) {
    const to = fileAt(site, page.path, url);
    if (to !== undefined && to !== page.path && answers.has(to)) linked.set(to, (linked.get(to) ?? 0) + 1);
  }
  return linked;
}
