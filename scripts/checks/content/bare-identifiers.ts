import { lastSegment } from '../../../src/spec/member-path.ts';
import { isNewcomer } from '../../check/identifiers.ts';
import { fixProse } from '../../check/mechanical-fix.ts';
import { findInPlainTexts, plainTexts } from '../../check/plain-texts.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** A name that no plain English word looks like: it has a slash, a capital inside, an underscore in front, or is an error code. */
const distinctive = /^[a-z]+(?:\/[a-zA-Z_]+)+$|^[A-Za-z]*[a-z][A-Z][A-Za-z]*$|^_[a-z]+$|^-32\d{3}$|^(?:MCP|Mcp)-[A-Z]|^Last-Event-ID$/;

/** Every such name of the protocol, headers in lower case. */
function distinctiveNames({ surface, handbook }: Workspace): ReadonlySet<string> {
  const names = [...surface.elements.values()].filter((element) => !isNewcomer(element, handbook)).flatMap(({ kind, name }) =>
    kind === 'field' || kind === 'param' || kind === 'capability' ? [lastSegment(name)] : kind === 'method' || kind === 'type' || kind === 'header' || kind === 'error' ? [name] : []);
  return new Set(names.filter((name) => distinctive.test(name)).map((name) => (/^(?:mcp|last)-/i.test(name) ? name.toLowerCase() : name)));
}

const word = /(?<![\w/.-])(?:_?[A-Za-z]+(?:[/-][A-Za-z_]+)*|[-\u2212]32\d{3})(?![\w/]|-\w)/g;

/** Identifiers of the protocol stand in inline code, where the other rules see them. */
export const bareIdentifiersRule: ContentRule = {
  scope: 'content',
  name: 'content/bare-identifiers',
  codes: ['IDENT006'],
  unit: 'passages',
  examined: ({ handbook }) => handbook.passages.filter(({ heard }) => !heard).length,
  *check(workspace) {
    const { handbook } = workspace;
    const names = distinctiveNames(workspace);
    for (const passage of handbook.passages) {
      if (passage.heard) continue;
      for (const { value, offset, heard } of passage.find(word)) {
        if (heard || !(names.has(value.replace('\u2212', '-')) || names.has(value.toLowerCase()))) continue;
        yield problemAt(passage.placeAt(offset), {
          code: 'IDENT006',
          message: `The identifier ${value} stands without code marks.`,
          why: 'Only what stands in inline code is compared with the revisions the text speaks of, and bound to a fact.',
          mend: `Write \`${value}\`.`,
          fix: fixProse(passage, { offset, was: value, becomes: `\`${value.replace('\u2212', '-')}\`` }, workspace),
        });
      }
    }
    for (const { value, place, in: plain } of findInPlainTexts(plainTexts(workspace).filter(({ isPassage, isRecord, isKey }) => !isPassage && !isRecord && !isKey), word)) {
      if (!(names.has(value.replace('\u2212', '-')) || names.has(value.toLowerCase()))) continue;
      yield problemAt(place, {
        code: 'IDENT006',
        message: `The identifier ${value} stands in ${plain.what}, which takes no code marks.`,
        why: 'Only what stands in inline code is compared with the revisions the text speaks of, and bound to a fact.',
        mend: 'Say it in plain words here, and name the identifier in the text beside it.',
      });
    }
  },
};
