import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { urls } from '../../src/model/urls.ts';
import type { Examined } from '../check/engine.ts';
import { BuildRefused } from './build-refused.ts';

/** What the page of checks writes where the number of a rule over the built files goes. */
const mark = /<span data-examined="([^"]*)">[^<]*<\/span>/g;

/**
 * Writes how much the rules over the built files looked at into a page: the page is one of these files, so that nothing
 * knows the numbers before it is made. Throws BuildRefused for a mark that names no rule.
 */
export function fillExamined(html: string, examined: readonly Pick<Examined, 'rule' | 'count'>[]): string {
  return html.replace(mark, (_, rule: string) => {
    const found = examined.find((each) => each.rule === rule);
    if (found === undefined) throw new BuildRefused(`The page ${urls.checks()} waits for the number of the rule "${rule}", which has not run over the built files.`);
    return found.count.toLocaleString('en-US');
  });
}

/** Fills in the page of checks of a build, where it has one. */
export function fillChecksPage(folder: string, examined: readonly Examined[]): void {
  const file = join(folder, urls.checks(), 'index.html');
  if (existsSync(file)) writeFileSync(file, fillExamined(readFileSync(file, 'utf8'), examined));
}
