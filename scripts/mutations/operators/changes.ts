import { boundFacts } from '../../../src/model/passage/passage.ts';
import { share } from '../choose.ts';
import type { ContentOperator } from '../operator.ts';
import { claimsOf } from '../prose.ts';

const later = ['BIND001', 'BIND002', 'BIND003', 'BIND006', 'BIND007', 'IDENT002', 'USE002'] as const;

/** A row of what changed binds a fact that neither begins nor ends in its revision. */
export const unprovedChange: ContentOperator = {
  name: 'unproved-change',
  about: 'proves a change by a fact that holds in all revisions',
  scope: 'content',
  *drafts(content) {
    const timeless = [...content.handbook.facts.values()].filter((fact) => fact.kind === 'prose' && fact.span === '..').map(({ id }) => id);
    for (const { id, data, yaml } of content.entries('questions')) {
      for (const [index, { revision }] of data.changes.entries()) {
        const wrong = timeless[Math.floor(share(`${id}${revision}`) * timeless.length)];
        const claims = claimsOf(content).filter(({ passage }) => passage.entry.id === id && passage.path?.[0] === 'changes' && passage.path[1] === index);
        if (claims.length === 0 || wrong === undefined) continue;
        yield {
          subject: `${id}/${revision}`, code: 'CHANGE001', consequences: later,
          edits: claims.map(({ ids }) => ({ ...ids, text: wrong })),
          at: yaml.value(['changes', index])!,
        };
      }
    }
  },
};

/** A row of what changed stands for the revision before or after the one in which it changed. */
export const shiftChange: ContentOperator = {
  name: 'shift-change',
  about: 'dates a change to the revision before or after',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const { revisions, facts } = content.handbook;
    for (const { id, data, yaml } of content.entries('questions')) {
      for (const [index, change] of data.changes.entries()) {
        const { order } = revisions.get(change.revision);
        const passage = content.handbook.passages.find(({ entry, path }) => entry.collection === 'questions' && entry.id === id && path?.[0] === 'changes' && path[1] === index);
        const bound = passage === undefined ? [] : boundFacts(passage).flatMap((fact) => facts.get(fact)?.spans ?? []);
        for (const neighbor of [revisions.all[order - 1], revisions.all[order + 1]]) {
          if (neighbor === undefined || data.changes.some(({ revision }) => revision === neighbor.id)) continue;
          if (bound.some(({ from, before }) => from === neighbor || before === neighbor)) continue;
          yield {
            subject: `${id}/${change.revision}>${neighbor.id}`, code: 'CHANGE001', consequences: later,
            edits: [yaml.setValue(['changes', index, 'revision'], neighbor.id)], at: yaml.value(['changes', index])!,
          };
        }
      }
    }
  },
};

/** Two rows of what changed change places, or a revision has two rows. */
export const disorderChanges: ContentOperator = {
  name: 'disorder-changes',
  about: 'lists changes out of order, or one revision twice',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml } of content.entries('questions')) {
      for (const index of data.changes.keys()) {
        if (index === 0) continue;
        const [one, other] = [data.changes[index - 1]!.revision, data.changes[index]!.revision];
        const path = (at: number): readonly PropertyKey[] => ['changes', at, 'revision'];
        const at = { ...yaml.value(['changes', index - 1])!, end: yaml.value(['changes', index])!.end };
        yield { subject: `${id}/${one}<>${other}`, code: 'CHANGE002', consequences: [...later, 'CHANGE001'], edits: [yaml.setValue(path(index), one), yaml.setValue(path(index - 1), other)], at };
        yield { subject: `${id}/${one}=${other}`, code: 'CHANGE002', consequences: [...later, 'CHANGE001'], edits: [yaml.setValue(path(index), one)], at };
      }
    }
  },
};

export const changeOperators = [unprovedChange, shiftChange, disorderChanges];
