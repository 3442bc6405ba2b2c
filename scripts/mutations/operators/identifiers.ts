import { covers } from '../../../src/model/span.ts';
import { boundFacts } from '../../../src/model/passage/passage.ts';
import { share } from '../choose.ts';
import type { ContentBase } from '../content-base.ts';
import type { ContentOperator } from '../operator.ts';
import { codesOf, ownWords, replaceSpot, writeBefore, type PlacedCode } from '../prose.ts';
import { misspell } from './misspell.ts';

/** Every name of the protocol that stands in inline code of the handbook's own words. */
function protocolCodes(content: ContentBase): PlacedCode[] {
  const { identifiers } = content.workspace;
  return codesOf(content).filter(({ mention, passage }) => !mention.heard && !passage.heard && identifiers.read(mention.value).kind === 'protocol');
}

/** An identifier with a slip of the pen. */
export const misspellIdentifier: ContentOperator = {
  name: 'misspell-identifier',
  about: 'misspells an identifier',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    for (const { mention, spot, codeName } of protocolCodes(content)) {
      const wrong = misspell(mention.value);
      if (content.workspace.identifiers.read(wrong).kind !== 'unknown') continue;
      // A fact whose claim no longer names it proves nothing of it elsewhere.
      yield { subject: codeName, code: 'IDENT001', consequences: ['BIND002', 'CHANGE001', 'FACT011', 'IDENT007'], edits: [replaceSpot(spot, `\`${wrong}\``)] };
    }
  },
};

/** A name is not an identifier any more: the list that allowed it loses it. */
export const unregisterName: ContentOperator = {
  name: 'unregister-name',
  about: 'uses a name in inline code that is registered nowhere',
  scope: 'content',
  *drafts(content) {
    const groups = content.entries('names');
    const uses = new Map<string, PlacedCode[]>();
    for (const code of codesOf(content)) uses.set(code.mention.value, [...(uses.get(code.mention.value) ?? []), code]);
    for (const { id, data, yaml, path } of groups) {
      for (const [index, name] of data.names.entries()) {
        const [only, ...more] = (uses.get(name) ?? []).filter(({ passage, mention }) => !passage.heard && !mention.heard);
        const elsewhere = groups.some((group) => group.data.names.filter((other) => other === name).length > (group.id === id ? 1 : 0) || group.data.patterns.some((pattern) => new RegExp(`^(?:${pattern})$`, 'u').test(name)));
        if (only === undefined || more.length > 0 || elsewhere || content.workspace.surface.find(name).length > 0 || /^[+-]?\d/.test(name)) continue;
        yield { subject: `${id}/${name}`, code: 'IDENT001', edits: [yaml.remove([...path, 'names', index])], at: only.spot };
      }
    }
  },
};

/** Sentences that bring an identifier into a passage without saying anything false by themselves. */
const sentences = ['The name to look for is `§`.', 'See `§` for the details.', 'The message for this is `§`.', 'This is what `§` is for.'] as const;

/** An identifier of one era stands in a passage of another. */
export const foreignIdentifier: ContentOperator = {
  name: 'foreign-identifier',
  about: 'names something in a passage whose revisions do not have it',
  scope: 'content',
  atLeast: 24,
  *drafts(content) {
    const { workspace: { identifiers }, handbook: { revisions } } = content;
    const pool = [...new Set(protocolCodes(content).map(({ mention }) => mention.value))].flatMap((value) => {
      const read = identifiers.read(value);
      return read.kind === 'protocol' ? [{ value, existence: identifiers.existence(read.elements) }] : [];
    });
    for (const place of ownWords(content)) {
      const { spans } = place.passage;
      if (spans.length === 0 || place.passage.entry.collection === 'facts') continue;
      const foreign = pool.filter(({ existence }) => !covers(existence, spans, revisions));
      const lot = share(place.name);
      const chosen = foreign[Math.floor(lot * foreign.length)];
      if (chosen === undefined) continue;
      const sentence = sentences[Math.floor(lot * 1000) % sentences.length]!.replace('§', chosen.value);
      yield { subject: `${place.name}/${chosen.value}`, code: 'IDENT002', consequences: ['BIND001', 'BIND002', 'ANSWER003', 'ANSWER008', 'FALSE'], edits: [writeBefore(place, sentence)] };
    }
  },
};

/** Two bound passages name each other's identifier. */
export const swapIdentifiers: ContentOperator = {
  name: 'swap-identifiers',
  about: 'exchanges the identifiers of two bound passages',
  scope: 'content',
  atLeast: 16,
  *drafts(content) {
    const { facts: index } = content.workspace;
    const codes = protocolCodes(content).filter(({ passage, mention }) => passage.entry.collection !== 'facts' && mention.claim !== null);
    for (const [at, one] of codes.entries()) {
      const facts = boundFacts(one.passage).flatMap((id) => content.handbook.facts.get(id) ?? []);
      const other = codes.slice(at + 1).concat(codes.slice(0, at)).find(({ passage, mention }) =>
        passage.entry.id !== one.passage.entry.id && !index.sameName(mention.value, one.mention.value) && !facts.some((fact) => index.names(fact, mention.value)));
      if (other === undefined) continue;
      yield {
        subject: one.codeName, code: 'BIND002', consequences: ['IDENT002', 'IDENT007', 'FALSE'],
        edits: [replaceSpot(one.spot, `\`${other.mention.value}\``), replaceSpot(other.spot, `\`${one.mention.value}\``)],
      };
    }
  },
};

/** An identifier loses its code marks. Names that are English words too are left out: nobody could tell them. */
export const bareIdentifier: ContentOperator = {
  name: 'bare-identifier',
  about: 'writes an identifier without code marks',
  scope: 'content',
  *drafts(content) {
    for (const { mention, spot, codeName } of protocolCodes(content)) {
      if (!/^(?:[a-z]+\/[a-zA-Z_/]+|[a-z]+(?:[A-Z][a-z]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+|M[Cc][Pp]-[\w-]+)$/.test(mention.value)) continue;
      yield { subject: codeName, code: 'IDENT006', consequences: ['BIND002', 'CHANGE001', 'FACT011', 'IDENT007'], edits: [replaceSpot(spot, mention.value)] };
    }
  },
};

export const identifierOperators = [misspellIdentifier, unregisterName, foreignIdentifier, swapIdentifiers, bareIdentifier];
