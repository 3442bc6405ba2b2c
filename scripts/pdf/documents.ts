import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { urls } from '../../src/model/urls.ts';

/** Sizes of paper, as the browser calls them. */
export const formats = { a4: 'A4', letter: 'Letter' } as const;

export type Format = keyof typeof formats;

/** The documents that are made from pages of the site, by the name of their file. */
export const documents = { handbook: urls.print(), 'cheat-sheet': urls.cheatSheet() } as const;

/** Reads a size of paper as somebody wrote it; undefined where there is no such size. */
export function formatOf(word: string): Format | undefined {
  const name = word.toLowerCase();
  return Object.hasOwn(formats, name) ? (name as Format) : undefined;
}

/**
 * Prints a page of the built site on paper of a size. Takes a browser, the address of the site with its slash, the
 * path of the page from the root, and the file to write, where there is to be one. Returns the PDF.
 */
export async function printPage(browser: Browser, site: string, path: string, format: Format, file?: string): Promise<Buffer> {
  const page = await browser.newPage({ colorScheme: 'light' });
  try {
    await page.goto(new URL(path.slice(1), site).href, { waitUntil: 'load' });
    return await page.pdf({ format: formats[format], printBackground: true, outline: true, tagged: true, ...(file === undefined ? {} : { path: file }) });
  } finally {
    await page.close();
  }
}

/** Writes every document into a folder. Returns the paths of the files. */
export async function writeDocuments(browser: Browser, site: string, folder: string, format: Format): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const written: string[] = [];
  for (const [name, path] of Object.entries(documents)) {
    const file = join(folder, `${name}-${format}.pdf`);
    await printPage(browser, site, path, format, file);
    written.push(file);
  }
  return written;
}
