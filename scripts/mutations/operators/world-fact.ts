import type { ContentOperator } from '../operator.ts';
import { idOf, specFacts, worldFacts } from './fact-parts.ts';

/** The sources of a world fact are left out, or are such as nobody read. */
export const dropSources: ContentOperator = {
  name: 'drop-sources',
  about: 'states something about the world without a source',
  scope: 'content',
  *drafts(content) {
    for (const { id, yaml, path } of worldFacts(content)) {
      yield { subject: id, code: 'FACT008', consequences: ['USE001', 'FACT015', 'QUOTE001', 'WRONG003'], edits: [yaml.setValue([...path, 'sources'], '[]')] };
    }
  },
};

/** All sources of a world fact are exchanged for one that nobody read. */
export const citeUnreadSource: ContentOperator = {
  name: 'cite-unread-source',
  about: 'rests a fact on a source that nobody read',
  scope: 'content',
  *drafts(content) {
    const unread = content.entries('sources').filter(({ data }) => data.read.how === 'not').map(({ id }) => id);
    for (const [index, fact] of worldFacts(content).entries()) {
      const source = unread[index % unread.length];
      if (source === undefined) continue;
      yield { subject: `${fact.id}/${source}`, code: 'FACT008', consequences: ['USE001', 'FACT015', 'FACT016', 'QUOTE001', 'WRONG003'], edits: [fact.yaml.setValue([...fact.path, 'sources'], `[${source}]`)] };
    }
  },
};

/** A source that was read is marked as unread, so that a fact rests on nothing. */
export const unreadSource: ContentOperator = {
  name: 'unread-source',
  about: 'marks the only source of a fact as not read',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of content.entries('sources')) {
      const resting = worldFacts(content).filter((fact) => fact.data.sources.length === 1 && fact.data.sources[0] === id);
      const [fact] = resting;
      if (fact === undefined || data.read.how === 'not' || resting.length !== 1) continue;
      yield { subject: id, code: 'FACT008', consequences: ['SOURCE001', 'QUOTE001', 'WRONG003'], edits: [yaml.setValue([...path, 'read', 'how'], 'not')], at: fact.yaml.value([...fact.path, 'sources'])! };
    }
  },
};

/** A world fact that holds at no time. */
export const dropDate: ContentOperator = {
  name: 'drop-date',
  about: 'states something about the world without saying when or for which versions',
  scope: 'content',
  *drafts(content) {
    for (const fact of worldFacts(content)) {
      const { id, yaml, path } = fact;
      const written = (['date', 'versions'] as const).filter((key) => yaml.value([...path, key]) !== undefined);
      const whole = yaml.value(path)!;
      yield {
        subject: id, code: 'FACT009', consequences: ['BIND005', 'FACT015'], edits: written.map((key) => yaml.remove([...path, key])),
        at: { ...whole, start: idOf(fact).start },
      };
    }
  },
};

/** A fact is verified against a revision that came before everything it says. */
export const verifiedTooEarly: ContentOperator = {
  name: 'verified-too-early',
  about: 'says that a fact was verified against a revision from before its span',
  scope: 'content',
  *drafts(content) {
    const { revisions } = content.handbook;
    for (const { id, data, yaml, path } of specFacts(content)) {
      const fact = content.handbook.facts.get(id);
      const first = fact?.spans?.[0]?.from;
      const before = first && revisions.all[first.order - 1];
      if (before === undefined || data.verified.against === before.id) continue;
      yield { subject: id, code: 'FACT010', consequences: ['FACT004', 'FACT007', 'FACT016', 'FRESH', 'SPAN002', 'IDENT002', 'WRONG', 'CHANGE001', 'ERA', 'BIND006', 'QUIZ002', 'SAMPLE010'], edits: [yaml.setValue([...path, 'verified', 'against'], before.id)] };
    }
  },
};

export const worldOperators = [dropSources, citeUnreadSource, unreadSource, dropDate, verifiedTooEarly];
