import { existsIn } from '../../check/identifiers.ts';
import { shuffled } from '../choose.ts';
import type { ContentOperator } from '../operator.ts';
import { specFacts, spanAndProof, idOf } from './fact-parts.ts';

const brokenPatterns = ['"["', '"("', '"[z-a]"', '"*"', '"a{2,1}"', '"(?<a"', '"\\\\\\\\u{"', '"+x"'] as const;

/** A pattern of names is no regular expression. */
export const breakPattern: ContentOperator = {
  name: 'break-pattern',
  about: 'writes a pattern of names that is none',
  scope: 'content',
  *drafts(content) {
    for (const [index, { id, yaml, path, data }] of content.entries('names').entries()) {
      if (data.patterns.length > 0) continue;
      const patterns = `[${brokenPatterns[index % brokenPatterns.length]!}]`;
      const written = yaml.value([...path, 'patterns']) !== undefined;
      yield { subject: id, code: 'IDENT003', edits: [written ? yaml.setValue([...path, 'patterns'], patterns) : yaml.prepend(path, `patterns: ${patterns}`)] };
    }
  },
};

/** A name of the protocol is registered as one of something else, so that no rule looks at it any more. */
export const registerProtocolName: ContentOperator = {
  name: 'register-protocol-name',
  about: 'registers a name of the protocol as one of something else',
  scope: 'content',
  *drafts(content) {
    const { surface, identifiers } = content.workspace;
    const elements = shuffled([...surface.elements.values()].filter(({ kind, name }) => (kind === 'method' || kind === 'header' || kind === 'type') && identifiers.read(name).kind === 'protocol'), ({ key }) => key);
    for (const [index, { id, yaml, path }] of content.entries('names').entries()) {
      const element = elements[index]!;
      yield { subject: `${id}/${element.key}`, code: 'IDENT004', consequences: ['BIND002', 'IDENT005'], edits: [yaml.prepend([...path, 'names'], JSON.stringify(element.name))] };
    }
  },
};

/** A name is excused as past although the revisions of the fact have it, or although the claim does not name it. */
export const needlessPast: ContentOperator = {
  name: 'needless-past',
  about: 'excuses a name as past that the revisions of the fact have',
  scope: 'content',
  *drafts(content) {
    const { identifiers } = content.workspace;
    for (const { id, data, yaml, path } of specFacts(content)) {
      const fact = content.handbook.facts.get(id)!;
      const [name] = [...data.claim.matchAll(/`([^`]+)`/g)].map((match) => match[1]!).filter((code) => {
        const read = identifiers.read(code);
        return read.kind === 'protocol' && content.handbook.revisions.all.every((revision) => read.elements.some((element) => existsIn(element, revision)));
      });
      if (name === undefined || data.past.length > 0 || fact.spans === null) continue;
      yield { subject: id, code: 'IDENT005', edits: [yaml.prepend(path, `past: [${JSON.stringify(name)}]`)] };
    }
  },
};

/** A fact that speaks of peers of earlier revisions no longer says which names are theirs. */
export const dropPast: ContentOperator = {
  name: 'drop-past',
  about: 'names what the revisions of the fact no longer have, without saying so',
  scope: 'content',
  *drafts(content) {
    for (const fact of specFacts(content)) {
      const { id, data, yaml, path } = fact;
      if (data.past.length === 0) continue;
      const claim = yaml.value([...path, 'claim'])!;
      yield { subject: id, code: 'IDENT002', consequences: ['BIND002'], edits: [yaml.remove([...path, 'past'])], at: { ...spanAndProof(fact), start: idOf(fact).start, end: claim.end } };
    }
  },
};

export const nameOperators = [breakPattern, registerProtocolName, needlessPast, dropPast];
