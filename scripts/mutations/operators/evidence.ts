import { parseSpans, revisionsIn } from '../../../src/model/span.ts';
import type { ContentBase } from '../content-base.ts';
import type { Draft } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { spanAndProof, specFacts, type SpecFact, type SpecFactData } from './fact-parts.ts';
import { misspell } from './misspell.ts';

interface Cited {
  readonly entry: SpecFact;
  readonly data: SpecFactData;
  readonly evidence: SpecFactData['evidence'][number];
  readonly index: number;
  readonly path: readonly PropertyKey[];
  readonly name: string;
}

/** Every place of the specification that a fact cites. */
function* cited(content: ContentBase): Generator<Cited> {
  for (const entry of specFacts(content)) {
    const { data } = entry;
    for (const [index, evidence] of data.evidence.entries()) {
      yield { entry, data, evidence, index, path: [...entry.path, 'evidence', index], name: `${entry.id}/evidence.${index}` };
    }
  }
}

const revisionsOf = (content: ContentBase, text: string) => revisionsIn(parseSpans(text, content.handbook.revisions), content.handbook.revisions);

/** One of several pieces of evidence is lost. */
export const dropEvidence: ContentOperator = {
  name: 'drop-evidence',
  about: 'leaves out one of the places that prove a fact',
  scope: 'content',
  *drafts(content) {
    for (const { entry, data, index, path, name, evidence } of cited(content)) {
      if (data.kind !== 'prose' || data.evidence.length < 2) continue;
      const others = data.evidence.filter((_, other) => other !== index).flatMap((other) => revisionsOf(content, other.revisions));
      // What another place proves as well needs no second one.
      if (revisionsOf(content, evidence.revisions).every((revision) => others.includes(revision))) continue;
      yield { subject: name, code: 'FACT004', edits: [entry.yaml.remove(path)], at: spanAndProof(entry) };
    }
  },
};

/** The anchor of a piece of evidence is left out. */
export const dropAnchor: ContentOperator = {
  name: 'drop-anchor',
  about: 'cites a page without the place on it',
  scope: 'content',
  *drafts(content) {
    for (const { entry, evidence, path, name } of cited(content)) {
      if (evidence.anchor === undefined) continue;
      const whole = entry.yaml.value(path)!;
      yield { subject: name, code: 'FACT006', edits: [entry.yaml.remove([...path, 'anchor'])], at: whole };
    }
  },
};

/** An anchor with a slip of the pen. */
export const misspellAnchor: ContentOperator = {
  name: 'misspell-anchor',
  about: 'misspells the anchor of a page',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    for (const { entry, evidence, path, name } of cited(content)) {
      if (evidence.anchor === undefined) continue;
      const wrong = misspell(evidence.anchor);
      if (revisionsOf(content, evidence.revisions).some((revision) => surface.canonicalAnchor(revision, evidence.page, wrong) !== undefined)) continue;
      yield { subject: name, code: 'FACT006', edits: [entry.yaml.setValue([...path, 'anchor'], wrong)] };
    }
  },
};

/** An anchor that exists, on another page of the same revisions. */
export const borrowAnchor: ContentOperator = {
  name: 'borrow-anchor',
  about: 'cites an anchor that stands on another page',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    for (const { entry, evidence, path, name } of cited(content)) {
      if (evidence.anchor === undefined) continue;
      const revisions = revisionsOf(content, evidence.revisions);
      const [first] = revisions;
      if (first === undefined) continue;
      const foreign = surface.pages(first).filter((page) => page !== evidence.page).flatMap((page) => surface.anchors(first, page))
        .find((anchor) => revisions.every((revision) => surface.canonicalAnchor(revision, evidence.page, anchor) === undefined));
      if (foreign !== undefined) yield { subject: name, code: 'FACT006', edits: [entry.yaml.setValue([...path, 'anchor'], JSON.stringify(foreign))] };
    }
  },
};

/** A page that exists, but only in other revisions than the one it is cited for. */
export const citePageOfOtherRevision: ContentOperator = {
  name: 'cite-page-of-other-revision',
  about: 'cites a page that the revision does not have',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    const all = [...surface.specPages.pageSpans.keys()];
    for (const { entry, evidence, path, name } of cited(content)) {
      const revisions = revisionsOf(content, evidence.revisions);
      const lacking = all.filter((page) => revisions.some((revision) => !surface.hasPage(revision, page)));
      // The most alike is what an author would take for it: the same chapter as it is called elsewhere.
      const [chapter] = evidence.page.split('/');
      const page = lacking.find((candidate) => candidate.startsWith(`${chapter!}/`)) ?? lacking[0];
      if (page !== undefined) yield { subject: name, code: 'FACT005', consequences: ['FACT006'], edits: [entry.yaml.setValue([...path, 'page'], page)] };
    }
  },
};

/** Evidence is cited for the revision before or after the one it was read in. */
export const shiftEvidence: ContentOperator = {
  name: 'shift-evidence',
  about: 'cites a place for the neighbor of the revision it was read in',
  scope: 'content',
  *drafts(content) {
    const { revisions } = content.handbook;
    for (const { entry, data, evidence, path, name } of cited(content)) {
      const own = revisionsOf(content, evidence.revisions);
      if (own.length !== 1 || data.kind !== 'prose') continue;
      for (const order of [own[0]!.order - 1, own[0]!.order + 1]) {
        const neighbor = revisions.all[order];
        if (neighbor === undefined) continue;
        const elsewhere = data.evidence.filter((other) => other !== evidence).flatMap((other) => revisionsOf(content, other.revisions));
        if (elsewhere.includes(own[0]!)) continue;
        const draft: Draft = {
          subject: `${name}/${neighbor.id}`, code: 'FACT004', consequences: ['FACT005', 'FACT006', 'FACT007'],
          edits: [entry.yaml.setValue([...path, 'revisions'], neighbor.id)], at: spanAndProof(entry),
        };
        yield draft;
      }
    }
  },
};

export const evidenceOperators = [dropEvidence, dropAnchor, misspellAnchor, borrowAnchor, citePageOfOtherRevision, shiftEvidence];
