import { holdsIn, parseSpans, revisionsIn } from '../../../src/model/span.ts';
import { share } from '../choose.ts';
import type { ContentBase, WrittenEntry } from '../content-base.ts';
import type { Draft, FileEdit } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { readParaphrases, type Paraphrase } from '../paraphrases.ts';
import { isStep, proseOf, type PlacedPassage } from '../prose.ts';

/** Where somebody would write a sentence: in the body, or in one of the texts around it. */
type Site = 'paragraph' | 'list' | 'cell' | 'say' | 'rubric' | 'trap' | 'follow-up' | 'change' | 'correction' | 'term' | 'quiz' | 'fact' | 'case' | 'guide' | 'probe';

const sites: readonly Site[] = ['paragraph', 'list', 'say', 'correction', 'term', 'trap', 'quiz', 'fact', 'rubric', 'follow-up', 'case', 'guide', 'probe', 'cell'];

/** Tells which passages are of a site. */
function isAt(site: Site, place: PlacedPassage): boolean {
  const { passage } = place;
  const { entry: { collection }, kind, path, part, heard } = passage;
  const key = String(path?.at(-1) ?? '');
  if (heard || isStep(place)) return false;
  const inBody = path === undefined;
  switch (site) {
    case 'paragraph':
      return collection === 'questions' && inBody && kind === 'text' && (part === 'answer' || part === 'practice');
    case 'list':
      return collection === 'questions' && inBody && kind === 'item';
    case 'cell':
      return inBody && kind === 'cell';
    case 'say':
      return collection === 'questions' && key === 'say';
    case 'rubric':
      return collection === 'questions' && path?.[0] === 'rubric';
    case 'trap':
      return collection === 'questions' && path?.[0] === 'traps' && key === 'so';
    case 'follow-up':
      return collection === 'questions' && path?.[0] === 'followUps' && key === 'answer';
    case 'change':
      return collection === 'questions' && path?.[0] === 'changes';
    case 'correction':
      return collection === 'corrections' && key === 'so';
    case 'term':
      return collection === 'glossary' && key === 'definition';
    case 'quiz':
      return collection === 'quiz' && key === 'why';
    case 'fact':
      return collection === 'facts' && key === 'claim' && passage.spans.length > 0;
    case 'case':
      return collection === 'postmortems' && inBody && kind === 'text';
    case 'guide':
      return collection === 'guides' && inBody && kind === 'text';
    case 'probe':
      return collection === 'primitives' && part === 'probe' && key === 'answer';
  }
}

/** Whether a claim is wrong in every revision that a passage speaks of, so that no reading makes it true. */
function isWrongIn(content: ContentBase, { wrong }: Paraphrase, { passage }: PlacedPassage): boolean {
  const { revisions } = content.handbook;
  if (wrong === 'none') return true;
  const spans = parseSpans(wrong, revisions);
  return revisionsIn(passage.spans, revisions).every((revision) => holdsIn({ spans }, revision));
}

/** Writes a sentence before the text of a passage; texts in YAML are quoted anew, since a sentence may begin with any sign. */
function writeSentence(content: ContentBase, { passage, start }: PlacedPassage, sentence: string): FileEdit {
  if (passage.path === undefined) return { file: passage.file, start, end: start, text: `${sentence} `, focus: [0, sentence.length] };
  const entry = (content.entries(passage.entry.collection) as readonly WrittenEntry[]).find(({ id }) => id === passage.entry.id)!;
  const text = passage.path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], entry.data) as string;
  return entry.yaml.setValue([...entry.path, ...passage.path], JSON.stringify(`${sentence} ${text}`));
}

/**
 * What else a false sentence brings about: it may fall under a second falsehood, it binds nothing, names what the
 * revision lacks, types a date, or makes a text too long.
 */
const consequences = ['FALSE', 'BIND', 'IDENT', 'FACT011', 'FACT012', 'FACT013', 'FACT014', 'WORDS001', 'LINK001', 'ANSWER003', 'ANSWER008', 'CHANGE001', 'CASE003', 'WRONG', 'MARKUP005', 'QUOTE001'] as const;

/** A known falsehood is restated as true, in other words, somewhere in the content. */
export const restateFalsehood: ContentOperator = {
  name: 'restate-falsehood',
  about: 'restates a known falsehood as true, in other words',
  scope: 'content',
  atLeast: Number.POSITIVE_INFINITY,
  *drafts(content) {
    const paraphrases = readParaphrases();
    const places = new Map(sites.map((site) => [site, proseOf(content).filter((place) => isAt(site, place))]));
    for (const [index, paraphrase] of paraphrases.entries()) {
      const name = `${paraphrase.code}.${paraphrase.number}`;
      const order = sites.map((_, offset) => sites[(index + offset) % sites.length]!);
      const chosen = order.flatMap((site) => {
        const fitting = places.get(site)!.filter((place) => isWrongIn(content, paraphrase, place));
        const place = fitting[Math.floor(share(name) * fitting.length)];
        return place === undefined ? [] : [{ site, place }];
      })[0];
      if (chosen === undefined) continue;
      yield {
        subject: `${name}@${chosen.site}`, code: paraphrase.code, consequences,
        edits: [writeSentence(content, chosen.place, paraphrase.sentence)],
      };
    }
  },
};

/** A known falsehood is restated in an era in which it is wrong. */
export const restateInEra: ContentOperator = {
  name: 'restate-in-era',
  about: 'restates a known falsehood in an era in which it is wrong',
  scope: 'content',
  atLeast: 2,
  oneIn: 8,
  *drafts(content) {
    const paraphrases = readParaphrases();
    const { revisions } = content.handbook;
    const paragraphs = proseOf(content).filter((place) => isAt('paragraph', place) && !place.passage.marked);
    for (const paraphrase of paraphrases) {
      if (paraphrase.wrong === 'none') continue;
      const covered = revisionsIn(parseSpans(paraphrase.wrong, revisions), revisions);
      const name = `${paraphrase.code}.${paraphrase.number}`;
      const revision = covered[Math.floor(share(`${name} era`) * covered.length)]!;
      const { passage, start } = paragraphs[Math.floor(share(name) * paragraphs.length)]!;
      const before = `<Era span="${revision.id}" title="How it was then">\n\n`;
      const draft: Draft = {
        subject: `${name}@${revision.id}`, code: paraphrase.code, // Before the caption of an exchange, an era stands where only the caption may.
        consequences: [...consequences, 'ERA', 'MARKUP006'],
        edits: [{ file: passage.file, start, end: start, text: `${before}${paraphrase.sentence}\n\n</Era>\n\n`, focus: [before.length, before.length + paraphrase.sentence.length] }],
      };
      yield draft;
    }
  },
};

export const falsehoodOperators = [restateFalsehood, restateInEra];
