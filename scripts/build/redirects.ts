import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { splitAddress } from '../../src/model/ledger-address.ts';
import type { RedirectData } from '../../src/model/ledger-redirect.ts';
import { readContentTree } from '../../src/model/source/file-tree.ts';
import { readLedger, type Ledger } from '../check/ledger.ts';
import { redirectsName } from '../checks/output/redirects.ts';
import { withFormerIds, type FormerId } from './former-ids.ts';
import { redirectPage } from './redirect-page.ts';

/** Where a build is going to be served. */
export interface Mount {
  /** The sub-path, with a slash at both ends. */
  readonly base: string;
  /** The address it is published at, where that is known. */
  readonly origin?: string | undefined;
}

/** What was written, for the log. */
export interface CarriedOut {
  readonly pages: number;
  readonly anchors: number;
}

/** Lets every former address of the ledger lead on, before the pages are checked and indexed. */
export function redirects(): AstroIntegration {
  let root = '';
  let mount: Mount = { base: '/' };
  return {
    name: 'handbook:redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        mount = { base: config.base.replace(/\/?$/, '/'), origin: config.site };
      },
      'astro:build:done': ({ dir, logger }) => {
        const { ledger } = readLedger(readContentTree(root));
        const { pages, anchors } = carryOutRedirects(fileURLToPath(dir), ledger, mount);
        if (pages + anchors > 0) logger.info(`${pages} former addresses of pages and ${anchors} of places on pages lead on.`);
      },
    },
  };
}

/**
 * Writes what makes redirects work on any host, without a script where that is possible:
 *
 * - for a page, a small page at its former address that leads on, and a line in `_redirects` for hosts that read it;
 * - for a file, the line alone, since a file of another kind cannot lead on;
 * - for an anchor, an element with the former id at the new place, or, where that is on another page, a note with a link.
 *
 * What the build has of its own stays as it is; a rule reports it.
 */
export function carryOutRedirects(folder: string, { redirects: all, targets }: Pick<Ledger, 'redirects' | 'targets'>, mount: Mount): CarriedOut {
  const lines: string[] = [];
  const formerIds = new Map<string, FormerId[]>();
  const titleOf = titles(folder);
  const link = (to: string) => ({ href: `${mount.base}${to.slice(1)}`, text: titleOf(splitAddress(to).path) ?? to });
  let pages = 0;
  let anchors = 0;
  for (const [from, { data }] of all) {
    const { path, anchor } = splitAddress(from);
    if (anchor !== undefined) {
      // The anchors of a page that moved are on the page that leads on.
      if (!targets.has(path)) formerIds.set(path, [...(formerIds.get(path) ?? []), formerId(anchor, path, data, link)]);
      continue;
    }
    if (existsSync(join(folder, fileOf(path)))) continue;
    lines.push(`${encodeURI(`${mount.base}${path.slice(1)}`)} ${encodeURI(link(data.to).href)} 301\n`);
    if (!path.endsWith('/')) continue;
    const ownAnchors = [...targets].flatMap(([address, { to }]) => (address.startsWith(`${path}#`) ? [{ id: splitAddress(address).anchor!, ...link(to) }] : []));
    write(join(folder, fileOf(path)), redirectPage({ from: path, ...link(data.to), on: data.on, reason: data.reason, anchors: ownAnchors, origin: mount.origin }));
    pages += 1;
  }
  for (const [path, ids] of formerIds) {
    const file = join(folder, fileOf(path));
    if (!existsSync(file)) continue;
    const { html, placed } = withFormerIds(readFileSync(file, 'utf8'), ids);
    write(file, html);
    anchors += placed;
  }
  if (lines.length > 0) write(join(folder, redirectsName), `${readOrEmpty(join(folder, redirectsName))}${lines.join('')}`);
  return { pages, anchors };
}

function formerId(id: string, page: string, { to, on, reason }: RedirectData, link: (to: string) => { href: string; text: string }): FormerId {
  const target = splitAddress(to);
  if (target.path === page && target.anchor !== undefined) return { id, at: target.anchor };
  return { id, note: { on, reason, ...(target.path === page ? {} : { link: link(to) }) } };
}

/** The file of an address: the index page of a folder, or the file itself. */
function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** Reads the title of a built page, as it is written in its HTML. */
function titles(folder: string): (path: string) => string | undefined {
  return (path) => /<title>([^<]*)<\/title>/.exec(readOrEmpty(join(folder, fileOf(path))))?.[1];
}

function readOrEmpty(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
