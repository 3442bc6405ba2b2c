import type { CollectionName } from '../../../src/model/collections.ts';
import type { LinkTarget, PassageLink } from '../../../src/model/passage/inline.ts';
import type { Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { answerParts } from '../../../src/model/question.ts';
import { urls } from '../../../src/model/urls.ts';
import { entryNames, isMissing, nearestIds } from '../../check/entry-lookup.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule, type Finding } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

const collectionOf: Readonly<Record<string, CollectionName>> = {
  question: 'questions', case: 'postmortems', correction: 'corrections', term: 'glossary', topic: 'topics', revision: 'revisions', source: 'sources',
};
const schemes = [...Object.keys(collectionOf), 'fact', 'page'];

/** Links and references in prose lead to entries, sections and pages that exist. */
export const linksRule: ContentRule = {
  scope: 'content',
  name: 'content/links',
  codes: ['REF001', 'REF002', 'LINK001', 'LINK002', 'LINK003'],
  *check(workspace) {
    for (const passage of workspace.handbook.passages) {
      for (const link of passage.links) {
        const finding = judge(link, workspace);
        if (finding !== undefined) yield problemAt(passage.placeAt(link.offset), finding);
      }
      yield* unknownFacts(passage, workspace);
      for (const { value, offset } of passage.revisions) {
        if (isMissing('revisions', value, workspace)) yield problemAt(passage.placeAt(offset), unknownId('revisions', value, workspace));
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
    for (const id of facts) if (isMissing('facts', id, workspace)) yield problemAt(passage.placeAt(offset), unknownId('facts', id, workspace));
  }
  if (passage.sample === undefined) return;
  for (const id of passage.facts) if (isMissing('facts', id, workspace)) yield problemAt(passage, unknownId('facts', id, workspace));
}

function unknownId(collection: CollectionName, id: string, workspace: Workspace): Finding {
  const name = entryNames[collection];
  return {
    code: 'REF001',
    message: `There is no ${name} "${id}".`,
    why: collection === 'facts' ? 'A claim bound to a fact that does not exist is proved by nothing.' : 'The link would lead to nothing.',
    mend: `${didYouMean(nearestIds(collection, id, workspace))}Use an id that exists, or write the ${name} first.`,
  };
}

function judge({ target, url }: PassageLink, workspace: Workspace): Finding | undefined {
  if (target.scheme === 'raw') return rawLink(url, workspace);
  if (target.scheme === 'page') return judgePage(target, workspace);
  const collection = collectionOf[target.scheme];
  if (collection === undefined) {
    return {
      code: 'LINK002',
      message: `"${target.scheme}:" is no scheme of the handbook.`,
      why: 'Links name what they lead to by its id, so that none of them can break unnoticed.',
      mend: `${didYouMean(nearest(target.scheme, schemes))}The schemes are ${schemes.join(', ')}.`,
    };
  }
  if (isMissing(collection, target.id, workspace)) return unknownId(collection, target.id, workspace);
  return judgeSection(collection, target, workspace);
}

function rawLink(url: string, { handbook }: Workspace): Finding {
  const source = [...handbook.sources.values()].find((candidate) => candidate.url === url || candidate.url === url.split('#')[0]);
  const known = source === undefined ? 'Register the address in sources.yaml and link it as (source:its-id).' : `The address is registered: write (source:${source.id}).`;
  return {
    code: 'LINK001',
    message: /^https?:/.test(url) ? `The address ${url} is typed by hand.` : `"${url}" is a bare address.`,
    why: 'External addresses stand in sources.yaml once, with who wrote it and how it was read; pages of the handbook are named by id.',
    mend: /^https?:/.test(url) ? known : 'Use a scheme: (question:id), (case:id), (term:id), (page:/transports/) and so on.',
  };
}

function judgePage({ id }: LinkTarget, { pages, handbook }: Workspace): Finding | undefined {
  const wellFormed = /^\/(?:[a-z0-9-]+\/)*$/.test(id);
  const guides = [...handbook.guides.keys()].map((guide) => urls.guide(guide));
  if (wellFormed && (pages === undefined || pages.has(id) || guides.includes(id))) return undefined;
  return {
    code: 'LINK003',
    message: `There is no page "${id}" on the site.`,
    why: 'The link would lead to nothing.',
    mend: `${didYouMean(nearest(id, [...(pages ?? []), ...guides]))}A page is named by its path with a slash at both ends, for example (page:/transports/); entries have schemes of their own.`,
  };
}

function judgeSection(collection: CollectionName, { id, section, scheme }: LinkTarget, { handbook }: Workspace): Finding | undefined {
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
  };
}
