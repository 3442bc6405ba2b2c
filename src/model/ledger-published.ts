import { addressForm, compareAddresses } from './ledger-address.ts';
import type { Position } from './problem.ts';

/** The file of all addresses that were ever published, relative to the project's root. */
export const publishedFile = 'src/content/ledger/published.txt';

const head = `# Every address of the handbook that was ever published, one a line: pages, files and the anchors on pages.
# "npm run ledger" adds what a build publishes. A line that was committed is never removed: where its place moved or
# went, redirects.yaml says so. docs/decisions/0007-ledger.md explains the promise.
`;

/** What a ledger file gives. */
export interface PublishedReading {
  /** Every address with its place in the file. */
  readonly addresses: ReadonlyMap<string, Position>;
  /** Lines that are no address. */
  readonly mistakes: readonly (Position & { readonly text: string })[];
}

/** Reads the ledger: one address a line, empty lines and lines with a number sign in front left out. */
export function readPublished(text: string): PublishedReading {
  const addresses = new Map<string, Position>();
  const mistakes: (Position & { text: string })[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const position = { line: index + 1, column: written.indexOf(line) + 1 };
    if (!addressForm.test(line)) mistakes.push({ ...position, text: line });
    // Two branches may add the same line, which then says the same twice.
    else if (!addresses.has(line)) addresses.set(line, position);
  }
  return { addresses, mistakes };
}

/** Writes the ledger: a head that explains it, and the addresses in order, each once. */
export function writePublished(addresses: Iterable<string>): string {
  return `${head}${[...new Set(addresses)].sort(compareAddresses).map((address) => `${address}\n`).join('')}`;
}
