import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something of others that the built site carries. */
export interface Shipped {
  /** The npm package that it comes from. */
  readonly package: string;
  /** What the site carries of it, as a sentence. */
  readonly what: string;
}

/** What every build carries beside what its scripts import. Scripts are not listed here: the build finds out what is in them. */
export const alwaysShipped: readonly Shipped[] = [
  { package: 'pagefind', what: 'Search of the full text: the script, the WebAssembly and the form of the index in pagefind/. The WebAssembly is compiled by its authors from libraries that their repository names.' },
  { package: '@fontsource/source-sans-3', what: 'Source Sans 3, the typeface in which the preview images in open-graph/ are drawn: © 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’. The font itself is not part of the site.' },
  { package: '@fontsource/source-code-pro', what: 'Source Code Pro, the typeface of identifiers in the preview images in open-graph/: © 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’. The font itself is not part of the site.' },
];

/** What a package is called, and what it may be used under. */
export interface Notice extends Shipped {
  readonly version: string;
  /** SPDX expression, as the package states it. */
  readonly license: string;
  readonly homepage: string | undefined;
  /** The texts of its license files, each with the name of its file. */
  readonly texts: readonly (readonly [file: string, text: string])[];
}

/**
 * The name of the package that a module belongs to, from the path of its file; undefined for a module of the project.
 * Virtual modules of tools, whose ids begin with a null character, belong to nobody.
 */
export function packageOf(id: string): string | undefined {
  if (id.startsWith('\0')) return undefined;
  return /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1]?.replaceAll('\\', '/');
}

/**
 * Reads the notices of packages from the folder they are installed in. Throws an Error that names every package without
 * a license file: what cannot be credited must not be shipped.
 */
export function readNotices(root: string, shipped: readonly Shipped[]): Notice[] {
  const notices = shipped.map((each) => readNotice(root, each)).sort((a, b) => (a.package < b.package ? -1 : 1));
  const without = notices.filter(({ texts }) => texts.length === 0).map((each) => each.package);
  if (without.length > 0) throw new Error(`The site carries ${without.join(', ')}, which has no license file. Find its license and its notice, or do without it.`);
  return notices;
}

function readNotice(root: string, shipped: Shipped): Notice {
  const folder = join(root, 'node_modules', shipped.package);
  const { version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string; license?: string; homepage?: string };
  return { ...shipped, version, license: license ?? 'see below', homepage, texts: licenseFiles(folder) };
}

/** Files that hold the terms of a package: by their names in its folder, or all in a folder of that name. */
function licenseFiles(folder: string): [file: string, text: string][] {
  const named = readdirSync(folder).filter((name) => /^(?:licen[cs]es?|copying|notice)(?:[.-].*)?$/i.test(name)).sort();
  return named.flatMap((name): [string, string][] => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [[name, read(path)]];
    return readdirSync(path).sort().filter((inner) => statSync(join(path, inner)).isFile()).map((inner) => [`${name}/${inner}`, read(join(path, inner))]);
  });
}

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

/** The file of notices: what the site carries of others, and under which terms. The same packages give the same text. */
export function noticesText(notices: readonly Notice[]): string {
  const rule = '='.repeat(78);
  const parts = notices.map((notice) => [
    rule,
    `${notice.package} ${notice.version}`,
    notice.what,
    `License: ${notice.license}${notice.homepage === undefined ? '' : `\nHome: ${notice.homepage}`}`,
    ...notice.texts.map(([file, text]) => `--- ${file} ---\n\n${text}`),
  ].join('\n\n'));
  return `${[
    'MCP Interview Handbook: notices of third parties',
    'The text of the handbook is under CC BY 4.0, its code under the MIT license, its icon is drawn for it. What the site carries of others is listed here with its terms.',
    ...parts,
  ].join('\n\n')}\n`;
}

/** The name of the file of notices, in a build and beside an archive. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt';

/** The packages that a file of notices names, in order. */
export function noticedPackages(text: string): string[] {
  return [...text.matchAll(/^={78}\n\n(\S+) \S+$/gm)].map(([, name]) => name!);
}
