import type { Revision, Revisions } from '../model/revision.ts';
import { holdsIn } from '../model/span.ts';
import type { Element, Varying } from './element.ts';
import type { SchemaFacts } from './schema-facts.ts';
import type { Surface } from './surface.ts';

function here(varying: Varying<string> | undefined, revision: Revision): string[] {
  return (varying ?? []).filter((entry) => holdsIn(entry, revision)).map(({ value }) => value).sort();
}

/** What the surface says of an element in a revision, in the words of `factsOfSchemas`; undefined where no schema can prove it. */
function factOf(element: Element, revision: Revision): string | undefined {
  const required = holdsIn({ spans: element.required }, revision);
  switch (element.kind) {
    case 'type': {
      const members = here(element.members, revision);
      return `${here(element.types, revision)[0]}${members.length === 0 ? '' : `: ${members.join(', ')}`}`;
    }
    case 'capability':
      return 'exists';
    case 'field':
    case 'param':
      return `${here(element.types, revision)[0]}${required ? ', required' : ''}`;
    case 'method': {
      const results = element.messageKind === 'request' ? `, ${here(element.results, revision).join('|')}` : '';
      const [direction, definition] = [here(element.directions, revision)[0], here(element.definitions, revision)[0]];
      return `${element.messageKind}, ${direction}, ${definition}${required ? ', params required' : ''}${results}`;
    }
    case 'content':
      return `${here(element.definitions, revision)[0]}: ${here(element.allowedIn, revision).join(', ')}`;
    case 'value': {
      // Where any string is allowed, the schema does not list the values that the specification names.
      const places = here(element.allowedBy, revision);
      return places.length === 0 ? undefined : places.join(', ');
    }
    default:
      return undefined;
  }
}

/** The facts of the surface that the official schemas can prove, in the words of `factsOfSchemas`. */
export function factsOfSurface(surface: Surface, revisions: Revisions): SchemaFacts {
  const facts = new Map<string, string>();
  for (const element of surface.elements.values()) {
    for (const revision of revisions.all) {
      const fact = holdsIn(element, revision) ? factOf(element, revision) : undefined;
      if (fact !== undefined) facts.set(`${element.key} @ ${revision.id}`, fact);
    }
  }
  return facts;
}

/** One fact on which two sources differ; undefined where a source does not have it. */
export interface Difference {
  readonly fact: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** The facts on which two sources differ, sorted. */
export function differences(ours: SchemaFacts, theirs: SchemaFacts): Difference[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((fact) => ours.get(fact) !== theirs.get(fact))
    .sort()
    .map((fact) => ({ fact, ours: ours.get(fact), theirs: theirs.get(fact) }));
}
