import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the page of a rule in `docs/rules` says. */
export interface RulePage {
  /** The heading without the code. */
  readonly title: string;
  /** What the rule reports: the text above the first section. */
  readonly description: string;
  readonly why: string;
  readonly mend: string;
  /** The whole page without its heading. */
  readonly markdown: string;
}

const folder = join(import.meta.dirname, '../../docs/rules');

/** Where the page of a rule lies in the project. */
export function rulePage(code: string): string {
  return `docs/rules/${code}.md`;
}

/** Reads the page of a rule. Returns undefined for a code without a page, or with one in another form. */
export function readRulePage(code: string): RulePage | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, `${code}.md`), 'utf8');
  } catch {
    return undefined;
  }
  const [, title, body] = /^# [A-Z]+\d{3}: (.*)\n([\s\S]*)$/.exec(text) ?? [];
  if (title === undefined || body === undefined) return undefined;
  const [description = '', ...sections] = body.split(/^## /m);
  const section = (name: string): string => sections.find((each) => each.startsWith(`${name}\n`))?.slice(name.length).trim() ?? '';
  return { title, description: description.trim(), why: section('Why'), mend: section('Mend'), markdown: body.trim() };
}
