import type { Fact } from '../model/handbook.ts';
import type { Revision, Revisions } from '../model/revision.ts';
import { parseSpans, revisionsIn } from '../model/span.ts';
import { specificationUrl } from '../model/urls.ts';

/** A place of the specification, with its address in each revision it is cited for. */
export interface CitedPlace {
  /** The page and its section: "basic/transports#session-management". */
  readonly label: string;
  readonly links: readonly { readonly revision: Revision; readonly href: string }[];
}

/** The places of the specification that prove a fact, in the order of its evidence, in the revisions it is verified in. */
export function citedPlaces(fact: Fact, revisions: Revisions): CitedPlace[] {
  if (fact.kind === 'world') return [];
  return fact.evidence.map(({ page, anchor, revisions: span }) => ({
    label: anchor === undefined ? page : `${page}#${anchor}`,
    links: revisionsIn(parseSpans(span, revisions, fact.against), revisions).map((revision) => ({
      revision, href: specificationUrl(revision.id, page, anchor),
    })),
  }));
}

/** How many places of the specification a list of facts cites. */
export function countPlaces(facts: readonly Fact[], revisions: Revisions): number {
  return new Set(facts.flatMap((fact) => citedPlaces(fact, revisions).flatMap(({ links }) => links.map(({ href }) => href)))).size;
}
