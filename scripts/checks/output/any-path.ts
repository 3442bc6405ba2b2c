import { mayBeginAtRoot } from '../../check/absolute-addresses.ts';
import { addressesOf, type Address, type BuiltFile } from '../../check/built-address.ts';
import { filesOf, follow, type BuiltSite } from '../../check/built-site.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';
import { createSourceText } from '../../../src/model/source/source-text.ts';

/** Quoted texts that begin at the root of a host, but for attributes that are read as addresses anyway, and selectors for a part of an address. */
const rootedText = /(?<!\b(?:href|src|action|content)=|[*$~]=)(["'`])(?<url>\/(?!\/)[^"'`\s\\]+)\1/dg;

/** No address inside the site depends on where the site is mounted, but for those that have to. */
export const anyPathRule: OutputRule = {
  scope: 'output',
  name: 'output/any-path',
  codes: ['MOUNT001'],
  unit: 'addresses',
  examined: (site) => [...relocatable(site)].reduce((total, file) => total + addressesOf(file).length, 0),
  *check(site) {
    for (const file of relocatable(site)) {
      for (const address of addressesOf(file)) if (beginsAtRoot(address.url)) yield dependent(address, address.in, address.url);
      yield* inScripts(file, site);
    }
  },
};

function* relocatable(site: BuiltSite): Iterable<BuiltFile> {
  for (const file of filesOf(site)) if (!mayBeginAtRoot(file.path)) yield file;
}

function beginsAtRoot(url: string): boolean {
  return /^\s*\/(?!\/)/.test(url);
}

/** A text of a script, or an attribute for one, is no address until a script makes it one; what names a built file is meant as one. */
function* inScripts({ path }: BuiltFile, site: BuiltSite): Iterable<ReturnType<typeof dependent>> {
  if (!/\.(?:html|m?js)$/.test(path)) return;
  const text = site.read(path);
  const source = createSourceText(site.label(path), text);
  for (const match of text.matchAll(rootedText)) {
    const url = match.groups!['url']!;
    if (follow(site, { path }, url).kind !== 'file') continue;
    yield dependent({ file: site.label(path), ...source.positionAt(match.indices!.groups!['url']![0]) }, 'A text for scripts', url);
  }
}

function dependent(place: Pick<Address, 'file' | 'line' | 'column'>, where: string, url: string): ReturnType<typeof problemAt> {
  return problemAt(place, {
    code: 'MOUNT001',
    message: `${where} names "${url}", an address from the root of the host.`,
    why: 'The same build is served at the root of a host, in a folder, and opened from a disk; there this address leads to nothing.',
    mend: 'The step of the build that makes addresses relative is scripts/build/any-path; see that it runs, and that nothing after it writes such addresses. A script gets addresses from findPlaces() in src/client/search/places.ts. What has to be absolute is listed with its reason in scripts/check/absolute-addresses.ts.',
  });
}
