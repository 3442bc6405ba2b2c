import type { Surface } from '../../../src/spec/surface.ts';
import { lastSegment } from '../../../src/spec/member-path.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';

/** A name that no plain English word looks like: it has a slash, a capital inside, an underscore in front, or is an error code. */
const distinctive = /^[a-z]+(?:\/[a-zA-Z_]+)+$|^[A-Za-z]*[a-z][A-Z][A-Za-z]*$|^_[a-z]+$|^-32\d{3}$|^Mcp-[A-Z]|^Last-Event-ID$/;

/** Every such name of the protocol, headers in lower case. */
function distinctiveNames(surface: Surface): ReadonlySet<string> {
  const names = [...surface.elements.values()].flatMap(({ kind, name }) =>
    kind === 'field' || kind === 'param' || kind === 'capability' ? [lastSegment(name)] : kind === 'method' || kind === 'type' || kind === 'header' || kind === 'error' ? [name] : []);
  return new Set(names.filter((name) => distinctive.test(name)).map((name) => (/^(?:mcp|last)-/i.test(name) ? name.toLowerCase() : name)));
}

const word = /(?<![\w/.-])(?:_?[A-Za-z]+(?:[/-][A-Za-z_]+)*|[-\u2212]32\d{3})(?![\w/]|-\w)/g;

/** Identifiers of the protocol stand in inline code, where the other rules see them. */
export const bareIdentifiersRule: ContentRule = {
  scope: 'content',
  name: 'content/bare-identifiers',
  codes: ['IDENT006'],
  *check({ handbook, surface }) {
    const names = distinctiveNames(surface);
    for (const passage of handbook.passages) {
      if (passage.heard) continue;
      for (const { value, offset, heard } of passage.find(word)) {
        if (heard || !(names.has(value.replace('\u2212', '-')) || names.has(value.toLowerCase()))) continue;
        yield problemAt(passage.placeAt(offset), {
          code: 'IDENT006',
          message: `The identifier ${value} stands without code marks.`,
          why: 'Only what stands in inline code is compared with the revisions the text speaks of, and bound to a fact.',
          mend: `Write \`${value}\`.`,
        });
      }
    }
  },
};
