import type { Fact } from '../../../src/model/handbook.ts';
import type { Passage } from '../../../src/model/passage/passage.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { covers, describe, holdsIn, intersect, revisionsIn, type Spans } from '../../../src/model/span.ts';
import { spanNotation } from '../../../src/spec/span-notation.ts';
import { fixByRemoval } from '../../check/mechanical-fix.ts';
import { protocolMentions, type ProtocolMention } from '../../check/protocol-mentions.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** Identifiers exist in the revisions their passage speaks of, unless a bound fact says when they existed. */
export const identifierRevisionsRule: ContentRule = {
  scope: 'content',
  name: 'content/identifier-revisions',
  codes: ['IDENT002', 'IDENT005'],
  unit: 'identifiers',
  examined: (workspace) => workspace.handbook.passages.filter(speaks).reduce((sum, passage) => sum + protocolMentions(passage, workspace).length, 0),
  *check(workspace) {
    yield* needlessPast(workspace);
    const { revisions } = workspace.handbook;
    for (const passage of workspace.handbook.passages) {
      if (!speaks(passage)) continue;
      const spoken = revisionsIn(passage.spans, revisions);
      for (const mention of protocolMentions(passage, workspace)) {
        const existence = workspace.identifiers.existence(mention.elements);
        const missing = spoken.filter((revision) => !holdsIn({ spans: existence }, revision));
        if (missing.length === 0 || isExplained(mention, passage, existence, workspace)) continue;
        yield problemAt(passage.placeAt(mention.offset), {
          code: 'IDENT002',
          message: `\`${mention.value}\` does not exist in ${listed(missing.map(({ id }) => id))}, of which ${passage.entry.collection === 'facts' ? 'this fact' : 'this text'} speaks: it exists ${describe(existence, revisions)}.`,
          why: 'A reader would take it for part of the revision that the text speaks of.',
          mend: mendOf(mention, passage, existence, workspace),
        });
      }
    }
  },
};

/** What a fact calls past exists in no revision of its span, but did in an earlier one. */
function* needlessPast({ handbook, loaded, identifiers }: Workspace): Iterable<Problem> {
  for (const fact of handbook.facts.values()) {
    for (const [index, name] of fact.past.entries()) {
      const identifier = identifiers.read(name);
      const existence = identifier.kind === 'protocol' ? identifiers.existence(identifier.elements) : [];
      if (identifier.kind === 'protocol' && fact.spans !== null && !covers(existence, fact.spans, handbook.revisions)) continue;
      yield problemAt(loaded.placeOf('facts', fact.id, ['past', index]), {
        code: 'IDENT005',
        message: identifier.kind === 'protocol' ? `"${name}" is not past: it exists in all that this fact speaks of.` : `"${name}" is no name of the protocol.`,
        why: 'An exemption that nothing needs hides the next mistake.',
        mend: 'Remove the name from "past".',
        fix: fixByRemoval('facts', fact.id, ['past', index], { loaded }),
      });
    }
  }
}

/** Titles and headings name what the text below them speaks of; they state nothing. Claims of facts do. */
function speaks(passage: Passage): boolean {
  return passage.spans.length > 0 && (passage.entry.collection === 'facts' || (passage.kind !== 'title' && passage.kind !== 'heading'));
}

/** A fact around the mention says that it is gone, or speaks only of revisions that have it. */
function isExplained(mention: ProtocolMention, passage: Passage, existence: Spans, { handbook, facts }: Workspace): boolean {
  const ids = [...passage.facts, ...(mention.claim === null ? [] : (passage.claims[mention.claim]?.facts ?? []))];
  return ids.some((id) => {
    const fact = handbook.facts.get(id);
    // A fact that does not exist is reported by the rule on references.
    if (fact === undefined) return true;
    if (fact.past.some((name) => facts.sameName(name, mention.value))) return true;
    return facts.names(fact, mention.value) && (fact.kind === 'absence' || fact.spans === null || covers(existence, fact.spans, handbook.revisions));
  });
}

function mendOf(mention: ProtocolMention, passage: Passage, existence: Spans, { handbook, facts }: Workspace): string {
  const { revisions } = handbook;
  if (passage.entry.collection === 'facts') {
    const common = intersect(passage.spans, existence, revisions);
    const narrower = common.length === 0 ? '' : `Narrow the span to "${spanNotation(common, revisions)}", or `;
    return `${narrower || 'Either '}leave the name out of the claim, make this an absence fact that says it is gone, or, where the claim speaks of peers of earlier revisions and says so, add past: ["${mention.value}"].`;
  }
  const explains = (fact: Fact): boolean => fact.kind === 'absence' || (fact.spans !== null && covers(existence, fact.spans, revisions));
  const candidates = facts.about(mention.value).filter(explains).slice(0, 4).map(({ id }) => `fact:${id}`);
  const claim = candidates.length > 0
    ? `Wrap the words in a claim whose fact says when it existed or that it is gone: ${candidates.join(', ')}.`
    : 'Write a fact that says when it existed or that it is gone, and wrap the words in a claim bound to it.';
  const wholeSpan = existence.length === 0 ? '' : ` Or move the passage into <Era span="${spanNotation(existence, revisions)}">.`;
  return `${claim}${wholeSpan}`;
}
