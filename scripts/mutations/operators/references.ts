import type { PassageLink } from '../../../src/model/passage/inline.ts';
import type { ContentBase } from '../content-base.ts';
import type { Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { claimsOf, ownWords, proseOf, writeBefore, type PlacedPassage } from '../prose.ts';
import { misspell } from './misspell.ts';
import { referencePlaces } from './reference-places.ts';

interface PlacedLink extends PlacedPassage {
  readonly link: PassageLink;
  /** The address between the parentheses. */
  readonly address: Spot;
  /** The link with its words: wrapped text may spread it over lines, and a report may stand at the first. */
  readonly whole: Spot;
  readonly linkName: string;
}

/** Every link in prose whose address stands in its file as it is read. */
function linksOf(content: ContentBase): PlacedLink[] {
  return proseOf(content).flatMap((place) => {
    const { file, links } = place.passage;
    const text = content.text(file);
    return links.flatMap((link, index): PlacedLink[] => {
      const at = text.indexOf(`](${link.url})`, link.offset);
      return at === -1 ? [] : [{ ...place, link, address: { file, start: at + 2, end: at + 2 + link.url.length }, whole: { file, start: link.offset, end: at + 2 + link.url.length }, linkName: `${place.name}/${link.url}.${index}` }];
    });
  });
}

/** What nobody refers to any more. */
const unused = ['USE001', 'USE002'] as const;

/** An id in data names no entry. */
export const breakReference: ContentOperator = {
  name: 'break-reference',
  about: 'names an entry in data that does not exist',
  scope: 'content',
  atLeast: 24,
  oneIn: 100,
  *drafts(content) {
    for (const { entry, path, to, id, name } of referencePlaces(content)) {
      const wrong = misspell(id);
      if (content.workspace.loaded.declares(to, wrong)) continue;
      yield { subject: `${name}/${id}`, code: 'REF001', consequences: [...unused, 'FACT008', 'FACT012', 'CASE003'], edits: [entry.yaml.setValue(path, wrong)] };
    }
  },
};

/** A link by scheme leads to no entry. Each scheme has its own operator, so that each gets its share. */
function breakLink(scheme: string, to: string): ContentOperator {
  return {
    name: `break-${scheme}-link`,
    about: `links ${to} that does not exist`,
    scope: 'content',
    atLeast: 8,
    *drafts(content) {
      for (const { link, address, whole, linkName } of linksOf(content)) {
        const { target } = link;
        if (target.scheme !== scheme) continue;
        const wrong = misspell(target.id);
        const edit = { ...address, text: `${scheme}:${wrong}${target.section === undefined ? '' : `#${target.section}`}` };
        yield { subject: linkName, code: scheme === 'page' ? 'LINK003' : 'REF001', consequences: [...unused, 'CASE003', 'FACT008'], edits: [edit], at: whole };
      }
    },
  };
}

/** A claim is bound to a fact that does not exist. */
export const breakFactLink: ContentOperator = {
  name: 'break-fact-link',
  about: 'binds a fact that does not exist',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const { claim, ids, spot, claimName } of claimsOf(content)) {
      const [first, ...rest] = claim.facts;
      const wrong = misspell(first!);
      if (content.handbook.facts.has(wrong)) continue;
      yield {
        subject: `${claimName}/${first!}`, code: 'REF001',
        consequences: [...unused, 'BIND001', 'BIND002', 'BIND003', 'BIND006', 'BIND007', 'CHANGE001', 'WRONG001', 'WRONG002', 'IDENT002', 'ANSWER009', 'QUIZ001', 'QUIZ002', 'ERA001'],
        edits: [{ ...ids, text: [wrong, ...rest].join('+') }], at: spot,
      };
    }
  },
};

/** A revision that was never released stands between double brackets. */
export const breakRevisionReference: ContentOperator = {
  name: 'break-revision-reference',
  about: 'names a revision that was never released',
  scope: 'content',
  *drafts(content) {
    for (const { passage, name } of proseOf(content)) {
      for (const [index, { value, offset }] of passage.revisions.entries()) {
        const written = `[[${value}]]`;
        if (!content.text(passage.file).startsWith(written, offset)) continue;
        const [year, month, day] = value.split('-');
        const wrong = `${year}-${month}-${String((Number(day) % 28) + 1).padStart(2, '0')}`;
        yield { subject: `${name}/${value}.${index}`, code: 'REF001', consequences: ['BIND001'], edits: [{ file: passage.file, start: offset, end: offset + written.length, text: `[[${wrong}]]` }] };
      }
    }
  },
};

/** A part of a page is linked that the page does not have. */
export const breakSection: ContentOperator = {
  name: 'break-section',
  about: 'links a part of a page that the page does not have',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const { link, address, whole, linkName } of linksOf(content)) {
      const { scheme, id, section } = link.target;
      if (scheme !== 'question' && scheme !== 'case') continue;
      yield { subject: linkName, code: 'REF002', edits: [{ ...address, text: `${scheme}:${id}#${section === undefined ? 'the-other-part' : misspell(section)}` }], at: whole };
    }
  },
};

/** An entry is related to itself. */
export const referToSelf: ContentOperator = {
  name: 'refer-to-self',
  about: 'lists a page as related to itself',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml } of content.entries('questions')) {
      if (data.related.questions.length > 0) yield { subject: `${id}/related`, code: 'REF003', edits: [yaml.prepend(['related', 'questions'], id)] };
      for (const [index, { question }] of data.followUps.entries()) {
        if (question !== undefined) yield { subject: `${id}/followUps.${index}`, code: 'REF003', edits: [yaml.setValue(['followUps', index, 'question'], id)] };
      }
    }
  },
};

/** An address is typed where the id of a source belongs. */
export const typeAddress: ContentOperator = {
  name: 'type-address',
  about: 'types the address of a link instead of naming a source',
  scope: 'content',
  *drafts(content) {
    for (const { link, address, whole, linkName } of linksOf(content)) {
      if (link.target.scheme !== 'source') continue;
      const source = content.handbook.sources.get(link.target.id);
      if (source !== undefined) yield { subject: linkName, code: 'LINK001', consequences: [...unused], edits: [{ ...address, text: source.url }], at: whole };
    }
    const bare = ['See https://example.com/mcp for more.', 'More at http://example.com/notes today.', 'Read [the notes](https://example.com/notes).'];
    for (const [index, place] of ownWords(content).entries()) {
      if (place.passage.entry.collection === 'facts') continue;
      yield { subject: `${place.name}/bare`, code: 'LINK001', consequences: ['ANSWER003', 'ANSWER008'], edits: [writeBefore(place, bare[index % bare.length]!)] };
    }
  },
};

/** The scheme of a link is none of those the handbook knows. */
export const breakScheme: ContentOperator = {
  name: 'break-scheme',
  about: 'links by a scheme that does not exist',
  scope: 'content',
  *drafts(content) {
    for (const { link, address, whole, linkName } of linksOf(content)) {
      if (link.target.scheme === 'raw') continue;
      yield { subject: linkName, code: 'LINK002', consequences: [...unused], edits: [{ ...address, text: link.url.replace(link.target.scheme, misspell(link.target.scheme)) }], at: whole };
    }
  },
};

/** A page of the site is linked that the site does not have. */
export const linkUnknownPage: ContentOperator = {
  name: 'link-unknown-page',
  about: 'links a page of the site that does not exist',
  scope: 'content',
  *drafts(content) {
    const pages = ['/transport/', '/q', '/correction/', '/specification/', '/quizz/', '/freshness', '/transports/http/'];
    for (const [index, place] of ownWords(content).entries()) {
      if (place.passage.entry.collection === 'facts') continue;
      yield { subject: place.name, code: 'LINK003', consequences: ['ANSWER003', 'ANSWER008'], edits: [writeBefore(place, `Look at [the table](page:${pages[index % pages.length]!}).`)] };
    }
  },
};

/** A link to nothing is written anew, for the kinds of entry that the content links seldom. */
function linkNothing(scheme: string, to: string, target: string): ContentOperator {
  return {
    name: `link-unknown-${scheme}`,
    about: `links ${to} that does not exist`,
    scope: 'content',
    atLeast: 8,
    oneIn: 500,
    *drafts(content) {
      for (const place of ownWords(content)) {
        if (place.passage.entry.collection === 'facts') continue;
        yield { subject: place.name, code: 'REF001', consequences: ['ANSWER003', 'ANSWER008'], edits: [writeBefore(place, `More stands in [another place](${scheme}:${target}).`)] };
      }
    },
  };
}

export const referenceOperators = [
  breakReference, breakFactLink, breakRevisionReference, breakSection, referToSelf, typeAddress, breakScheme, linkUnknownPage,
  breakLink('question', 'an answer'), breakLink('case', 'a case'), breakLink('correction', 'a correction'), breakLink('source', 'a source'), breakLink('page', 'a page'),
  linkNothing('term', 'a term', 'client-side-cache'), linkNothing('topic', 'a topic', 'transport'), linkNothing('revision', 'a revision', '2025-06-19'),
];
