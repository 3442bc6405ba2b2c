import type { CollectionName } from '../../../src/model/collections.ts';
import type { LinkTarget, PassageLink } from '../../../src/model/passage/inline.ts';
import type { Passage } from '../../../src/model/passage/passage.ts';
import type { Fix, Problem } from '../../../src/model/problem.ts';
import { answerParts } from '../../../src/model/question.ts';
import { urls } from '../../../src/model/urls.ts';
import { entryNames, isMissing, nearestIds, onlyNeighborId } from '../../check/entry-lookup.ts';
import { fixAddress, fixProse, fixSampleFact } from '../../check/mechanical-fix.ts';
import { didYouMean, nearest, onlyNeighbor } from '../../check/nearest.ts';
import { problemAt, type ContentRule, type Finding } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** The collections whose entries links lead to, by scheme. Facts have a scheme of their own, which binds a claim. */
export const collectionOfScheme: Readonly<Record<string, CollectionName>> = {
  question: 'questions', case: 'postmortems', correction: 'corrections', term: 'glossary', topic: 'topics', revision: 'revisions', source: 'sources',
};
const schemes = [...Object.keys(collectionOfScheme), 'fact', 'page'];

/** Links and references in prose lead to entries, sections and pages that exist. */
export const linksRule: ContentRule = {
  scope: 'content',
  name: 'content/links',
  codes: ['REF001', 'REF002', 'LINK001', 'LINK002', 'LINK003'],
  unit: 'links and bindings',
  examined: ({ handbook }) => handbook.passages.reduce((sum, { links, claims, facts, revisions }) => sum + links.length + claims.length + facts.length + revisions.length, 0),
  *check(workspace) {
    for (const passage of workspace.handbook.passages) {
      for (const link of passage.links) {
        const finding = judge(link, passage, workspace);
        if (finding !== undefined) yield problemAt(passage.placeAt(link.offset), finding);
      }
      yield* unknownFacts(passage, workspace);
      for (const { value, offset } of passage.revisions) {
        if (!isMissing('revisions', value, workspace)) continue;
        const fix = (becomes: string) => fixProse(passage, { offset, was: `[[${value}]]`, becomes: `[[${becomes}]]` }, workspace);
        yield problemAt(passage.placeAt(offset), unknownId('revisions', value, workspace, fix));
      }
    }
  },
};

function* unknownFacts(passage: Passage, workspace: Workspace): Iterable<Problem> {
  for (const { facts, offset } of passage.claims) {
    if (facts.length === 0) {
      yield problemAt(passage.placeAt(offset), {
        code: 'REF001',
        message: 'This claim names no fact.',
        why: 'A claim is proved by the facts it names.',
        mend: 'Write the id of a fact behind the scheme: [words](fact:session-id-optional).',
      });
    }
    for (const id of facts) {
      const fix = (becomes: string) => fixAddress(passage, { offset, was: id, becomes }, workspace);
      if (isMissing('facts', id, workspace)) yield problemAt(passage.placeAt(offset), unknownId('facts', id, workspace, fix));
    }
  }
  if (passage.sample === undefined) return;
  for (const id of passage.facts) {
    const fix = (becomes: string) => fixSampleFact(passage, { was: id, becomes }, workspace);
    if (isMissing('facts', id, workspace)) yield problemAt(passage, unknownId('facts', id, workspace, fix));
  }
}

function unknownId(collection: CollectionName, id: string, workspace: Workspace, fix: (becomes: string) => Fix | undefined): Finding {
  const name = entryNames[collection];
  const neighbor = onlyNeighborId(collection, id, workspace);
  return {
    code: 'REF001',
    message: `There is no ${name} "${id}".`,
    why: collection === 'facts' ? 'A claim bound to a fact that does not exist is proved by nothing.' : 'The link would lead to nothing.',
    mend: `${didYouMean(nearestIds(collection, id, workspace))}Use an id that exists, or write the ${name} first.`,
    fix: neighbor === undefined ? undefined : fix(neighbor),
  };
}

function judge({ target, url, offset }: PassageLink, passage: Passage, workspace: Workspace): Finding | undefined {
  const fix = (was: string) => (becomes: string | undefined) => (becomes === undefined ? undefined : fixAddress(passage, { offset, was, becomes }, workspace));
  if (target.scheme === 'raw') return rawLink(url, workspace, fix(url));
  if (target.scheme === 'page') return judgePage(target, workspace, fix(target.id));
  const collection = Object.hasOwn(collectionOfScheme, target.scheme) ? collectionOfScheme[target.scheme] : undefined;
  if (collection === undefined) {
    return {
      code: 'LINK002',
      message: `"${target.scheme}:" is no scheme of the handbook.`,
      why: 'Links name what they lead to by its id, so that none of them can break unnoticed.',
      mend: `${didYouMean(nearest(target.scheme, schemes))}The schemes are ${schemes.join(', ')}.`,
    };
  }
  if (isMissing(collection, target.id, workspace)) return unknownId(collection, target.id, workspace, fix(target.id));
  return judgeSection(collection, target, workspace, fix(target.section ?? ''));
}

/** Makes the fix that puts another address, or part of one, into a link; none where there is nothing to put. */
type AddressFix = (becomes: string | undefined) => Fix | undefined;

function rawLink(url: string, { handbook, pages }: Workspace, fix: AddressFix): Finding {
  const same = [...handbook.sources.values()].filter((candidate) => candidate.url === url);
  const source = [...handbook.sources.values()].find((candidate) => candidate.url === url || candidate.url === url.split('#')[0]);
  const known = source === undefined ? 'Register the address in sources.yaml and link it as (source:its-id).' : `The address is registered: write (source:${source.id}).`;
  return {
    code: 'LINK001',
    message: /^https?:/.test(url) ? `The address ${url} is typed by hand.` : `"${url}" is a bare address.`,
    why: 'External addresses stand in sources.yaml once, with who wrote it and how it was read; pages of the handbook are named by id.',
    mend: /^https?:/.test(url) ? known : 'Use a scheme: (question:id), (case:id), (term:id), (page:/transports/) and so on.',
    fix: fix(same.length === 1 ? `source:${same[0]!.id}` : pages?.has(url) ? `page:${url}` : undefined),
  };
}

function judgePage({ id }: LinkTarget, { pages, handbook }: Workspace, fix: AddressFix): Finding | undefined {
  const wellFormed = /^\/(?:[a-z0-9-]+\/)*$/.test(id);
  const guides = [...handbook.guides.keys()].map((guide) => urls.guide(guide));
  if (wellFormed && (pages === undefined || pages.has(id) || guides.includes(id))) return undefined;
  const known = new Set([...(pages ?? []), ...guides]);
  const withSlashes = `/${id.replace(/^\/|\/$/g, '')}/`;
  return {
    code: 'LINK003',
    message: `There is no page "${id}" on the site.`,
    why: 'The link would lead to nothing.',
    mend: `${didYouMean(nearest(id, known))}A page is named by its path with a slash at both ends, for example (page:/transports/); entries have schemes of their own.`,
    fix: fix(known.has(withSlashes) ? withSlashes : onlyNeighbor(id, known)),
  };
}

function judgeSection(collection: CollectionName, { id, section, scheme }: LinkTarget, { handbook }: Workspace, fix: AddressFix): Finding | undefined {
  if (section === undefined || collection === 'revisions') return undefined;
  const document = collection === 'questions' ? handbook.questions.get(id) : collection === 'postmortems' ? handbook.postmortems.get(id) : undefined;
  // An entry that could not be read is reported elsewhere.
  if (document === undefined && (collection === 'questions' || collection === 'postmortems')) return undefined;
  const sections = [...(collection === 'questions' ? answerParts : []), ...(document?.headings.map(({ anchor }) => anchor) ?? [])];
  if (sections.includes(section)) return undefined;
  return {
    code: 'REF002',
    message: `${document === undefined ? `An entry linked with "${scheme}:"` : `The ${entryNames[collection]} "${id}"`} has no section "${section}".`,
    why: 'The link would lead to the top of the page, where the reader finds nothing.',
    mend: document === undefined ? 'Leave the section out.' : `${didYouMean(nearest(section, sections))}The sections are ${sections.join(', ') || 'none'}.`,
    fix: fix(onlyNeighbor(section, sections)),
  };
}
