import type { Place } from '../../../src/model/problem.ts';
import type { Element } from '../../../src/spec/surface.ts';
import { hasUnmistakableName, isNewcomer, readPattern } from '../../check/identifiers.ts';
import { didYouMean } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** Every name in inline code, and every identifier in data, with its place. */
function* names({ handbook, loaded }: Workspace): Iterable<{ name: string; place: () => Place }> {
  for (const passage of handbook.passages) {
    if (passage.heard) continue;
    for (const { value, offset, heard } of passage.codes) {
      if (!heard) yield { name: value, place: () => passage.placeAt(offset) };
    }
  }
  for (const { id, data } of loaded.raw.facts) {
    for (const [index, name] of data.about.entries()) yield { name, place: () => loaded.placeOf('facts', id, ['about', index]) };
  }
  for (const collection of ['questions', 'postmortems', 'guides'] as const) {
    for (const { id, data } of loaded.raw[collection]) {
      for (const [index, name] of data.identifiers.entries()) yield { name, place: () => loaded.placeOf(collection, id, ['identifiers', index]) };
    }
  }
}

/** A name that an absence fact says no revision ever had is known by that fact. */
function neverNames({ handbook }: Workspace): ReadonlySet<string> {
  return new Set([...handbook.facts.values()].flatMap((fact) => (fact.kind === 'absence' ? fact.never : [])));
}

/** Names in inline code are known: to the specification, or to `names.yaml`. */
export const knownIdentifiersRule: ContentRule = {
  scope: 'content',
  name: 'content/known-identifiers',
  codes: ['IDENT001'],
  unit: 'names in code',
  examined: (workspace) => [...names(workspace)].length,
  *check(workspace) {
    const never = neverNames(workspace);
    for (const { name, place } of names(workspace)) {
      if (workspace.identifiers.read(name).kind !== 'unknown' || never.has(name)) continue;
      yield problemAt(place(), {
        code: 'IDENT001',
        message: `No revision of the specification and no group of names.yaml knows "${name}".`,
        why: 'A name in inline code is read as an exact identifier; a misspelt or invented one costs the reader the interview.',
        mend: `${didYouMean(workspace.identifiers.nearest(name, 3))}Register it in names.yaml if it belongs to something else (an SDK, OAuth, a product), or write it without code marks if it is no identifier.`,
      });
    }
  },
};

/** The groups of `names.yaml` hold readable patterns, and no names that are the protocol's own. */
export const registeredNamesRule: ContentRule = {
  scope: 'content',
  name: 'content/known-identifiers',
  codes: ['IDENT003', 'IDENT004'],
  unit: 'registered names',
  examined: ({ loaded }) => loaded.raw.names.reduce((sum, { data }) => sum + data.names.length + data.patterns.length, 0),
  *check({ handbook, loaded, surface }) {
    const isOwn = (element: Element): boolean => hasUnmistakableName(element) && !isNewcomer(element, handbook);
    const own = [...surface.elements.values()].filter(isOwn);
    for (const { id, data } of loaded.raw.names) {
      for (const [index, name] of data.names.entries()) {
        const element = surface.find(name).find(isOwn);
        if (element !== undefined) yield hidden(name, element.key, loaded.placeOf('names', id, ['names', index]));
      }
      for (const [index, text] of data.patterns.entries()) {
        const place = loaded.placeOf('names', id, ['patterns', index]);
        const pattern = readPattern(text);
        if (pattern instanceof RegExp) {
          const element = own.find(({ name }) => pattern.test(name));
          if (element !== undefined) yield hidden(text, element.key, place);
        } else {
          yield problemAt(place, {
            code: 'IDENT003',
            message: `"${text}" is no regular expression: ${pattern.error}.`,
            why: 'A pattern that cannot be read registers nothing.',
            mend: 'Write an expression that matches the whole inline code, for example "[a-z]+\\\\.ts".',
          });
        }
      }
    }
  },
};

function hidden(name: string, key: string, place: Place) {
  return problemAt(place, {
    code: 'IDENT004',
    message: `"${name}" covers ${key}, which is the protocol's own.`,
    why: 'Registered names are exempt from the rules on revisions and facts, so nothing would check what is said about it.',
    mend: 'Remove it from names.yaml, or narrow the pattern. The surface knows the name already.',
  });
}
