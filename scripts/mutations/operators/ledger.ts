import { exceptionsFile } from '../../../src/model/exception.ts';
import { publishedFile } from '../../../src/model/ledger-published.ts';
import { redirectsFile } from '../../../src/model/ledger-redirect.ts';
import { openDay } from '../days.ts';
import type { ContentBase } from '../content-base.ts';
import { codesOf, proseOf } from '../prose.ts';
import type { Draft, FileEdit } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';

/** Writes lines at the end of a file of the ledger. The focus is the first of them. */
function append(content: ContentBase, file: string, lines: string): FileEdit {
  const text = content.text(file);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const first = lines.split('\n')[0]!.length;
  return { file, start: text.length, end: text.length, text: `${gap}${lines}\n`, focus: [gap.length, gap.length + first] };
}

/** The whole of what was added may be named by a report, whichever line of it is the wrong one. */
function wholeOf(edit: FileEdit): FileEdit {
  return { ...edit, focus: [edit.text.length - edit.text.trimStart().length, edit.text.trimEnd().length] };
}

interface ExceptionText {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly reviewed: string;
  readonly expires: string;
}

const exceptionText = (id: string, { rule, file, text, reviewed, expires }: ExceptionText): string =>
  `${id}:\n  rule: ${rule}\n  file: ${file}\n  text: ${JSON.stringify(text)}\n  reason: It is quoted from a talk.\n  reviewed: ${reviewed}\n  expires: ${expires}`;

/** Places of the content to which an exception could be written, with a word of their first line. */
function places(content: ContentBase): { readonly file: string; readonly text: string; readonly name: string }[] {
  return proseOf(content).flatMap(({ passage, name }) => {
    const line = content.text(passage.file).split('\n')[passage.line - 1] ?? '';
    const word = /[A-Za-z]{6,}/.exec(line)?.[0];
    return passage.entry.collection === 'questions' && word !== undefined ? [{ file: passage.file, text: word, name }] : [];
  });
}

/** An exception covers nothing, has run out, runs for too long, or is for what may not be excepted. */
export const wrongException: ContentOperator = {
  name: 'wrong-exception',
  about: 'writes an exception that covers nothing, has run out, has no near end or cannot be',
  scope: 'content',
  *drafts(content) {
    const today = openDay(content);
    const soon = today.plus(90);
    for (const [index, { file, text, name }] of places(content).entries()) {
      const id = `exception-${index}`;
      const base: ExceptionText = { rule: ['WORDS001', 'IDENT006', 'BIND004', 'ANSWER008'][index % 4]!, file, text, reviewed: today.text, expires: soon };
      const make = (code: string, change: Partial<ExceptionText>, consequences: readonly string[] = []): Draft => ({
        subject: `${name}/${code}`, code, consequences: ['EXCEPT', ...consequences], edits: [wholeOf(append(content, exceptionsFile, exceptionText(id, { ...base, ...change })))],
      });
      yield make('EXCEPT001', {});
      yield make('EXCEPT003', { expires: today.plus(400) });
      yield make('EXCEPT004', { rule: ['WORDS999', 'WORD001', 'NOPE001', 'IDENT600'][index % 4]! });
      yield make('EXCEPT005', { rule: ['SPAN002', 'FACT006', 'REF001', 'BIND002', 'FALSE001', 'SAMPLE004'][index % 6]! });
    }
  },
};

/** An exception that is needed has run out, by the clock. */
export const expiredException: ContentOperator = {
  name: 'expired-exception',
  about: 'keeps an exception past its last day',
  scope: 'content',
  *drafts(content) {
    const today = openDay(content);
    for (const { mention, spot, codeName } of codesOf(content)) {
      if (!/^[a-z]+\/[a-z]+$/.test(mention.value) || mention.heard) continue;
      const line = content.text(spot.file).slice(content.text(spot.file).lastIndexOf('\n', spot.start) + 1).split('\n')[0]!;
      const word = /[A-Za-z]{6,}/.exec(line)?.[0];
      if (word === undefined) continue;
      const text = exceptionText('a-name-of-a-talk', { rule: 'IDENT006', file: spot.file, text: mention.value, reviewed: today.plus(-30), expires: today.plus(30) });
      yield {
        subject: codeName, code: 'EXCEPT002', consequences: ['IDENT006', 'BIND', 'EXCEPT', 'FACT', 'CHANGE001', 'WRONG', 'FRESH'], today: today.plus(31),
        edits: [wholeOf(append(content, exceptionsFile, text)), { ...spot, text: mention.value }],
      };
    }
  },
};

/** Lines of the ledger and redirects that cannot be, each with the code that tells. */
export const wrongRedirect: ContentOperator = {
  name: 'wrong-redirect',
  about: 'writes a redirect in a circle, to another redirect, from nowhere, or an address that is none',
  scope: 'content',
  *drafts(content) {
    const on = openDay(content).text;
    const redirect = (from: string, to: string, entry = ''): string => `${from}:\n  to: ${to}\n  on: ${on}\n  reason: It says more.${entry === '' ? '' : `\n  entry: ${entry}`}`;
    const published = (...addresses: string[]): FileEdit => append(content, publishedFile, addresses.join('\n'));
    for (const { id, file } of content.entries('questions')) {
      const [old, other, page] = [`/q/${id}-before/`, `/q/${id}-earlier/`, `/q/${id}/`];
      const known = published(old, other);
      const add = (code: string, ...redirects: string[]): Draft => ({
        subject: `${id}/${code}`, code, consequences: ['LEDGER'], edits: [wholeOf(append(content, redirectsFile, redirects.join('\n'))), known],
      });
      yield add('LEDGER003', redirect(old, other), redirect(other, page));
      yield add('LEDGER004', redirect(old, other), redirect(other, old));
      // Of the two, the entry that took the id over is the one to rename.
      yield { ...add('LEDGER007', redirect(old, page, `questions/${id}`)), at: { file, start: 0, end: '---\n'.length } };
      const unknown = wholeOf(append(content, redirectsFile, redirect(`/q/${id}-never/`, page)));
      yield { subject: `${id}/LEDGER008`, code: 'LEDGER008', edits: [unknown] };
      const broken = [`q/${id}/`, `/q/${id}`, `https://example.com/q/${id}/`, `/q/${id}/ #traps`][id.length % 4]!;
      yield { subject: `${id}/LEDGER009`, code: 'LEDGER009', consequences: ['LEDGER', 'INPUT004'], edits: [append(content, publishedFile, broken)] };
    }
  },
};

export const ledgerOperators = [wrongException, expiredException, wrongRedirect];
