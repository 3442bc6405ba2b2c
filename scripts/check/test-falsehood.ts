import { describe, expect, it } from 'vitest';
import { brief, content, placeOf, replace, type Change } from '../../src/model/fixtures/content.ts';
import { complement, parseSpans, revisionsIn, spansOf, type Spans } from '../../src/model/span.ts';
import { createParseCache } from '../../src/model/parse-cache.ts';
import type { Revisions } from '../../src/model/revision.ts';
import type { FalsehoodRule } from './falsehood.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

/** Sentences that prove the rule of a falsehood. */
export interface FalsehoodProof {
  /** The falsehood in other words, each sentence in its own. */
  readonly restated: readonly string[];
  /** True sentences about the same subject, said of the newest revision; in a pair, of the span before it. */
  readonly alike: readonly (string | readonly [span: string, sentence: string])[];
}

type Changes = Readonly<Record<string, Change>>;

const session = 'questions/session-lifecycle.mdx';

/** What the content is made of without changes, read once; each change is read on top of it and forgotten. */
const unchanged = createParseCache();
openWorkspace(content(), { cache: unchanged });

function opened(changes: Changes): Workspace {
  const { workspace, problems } = openWorkspace(content(changes), { cache: createParseCache(unchanged) });
  if (workspace === undefined || problems.length > 0) throw new Error(`The fixture is broken: ${problems.map(({ message }) => message).join(' ')}`);
  return workspace;
}

const paragraphs = (span: string, sentences: readonly string[]): string => `<Era span="${span}" title="Judged">\n\n${sentences.join('\n\n')}\n\n</Era>`;

/** Puts text at the end of an answer. */
const inAnswer = (text: string): Changes => ({ [session]: replace('\n</Answer>', `\n${text}\n\n</Answer>`) });

const yaml = (text: string): string => JSON.stringify(text);

/** The words of a fence hold neither quotes nor code. */
const captionOf = (sentence: string): string => sentence.replaceAll(/["`]/g, '');

function factsOf(sentences: readonly string[], span: string): Changes {
  const facts = sentences.map((claim, index) => [
    `judged-${index}:`, '  kind: prose', `  claim: ${yaml(claim)}`, `  span: ${yaml(span)}`, '  evidence: []',
    '  verified: { on: 2026-11-22, against: 2026-07-28, how: text }', '',
  ].join('\n'));
  return { 'facts/judged.yaml': facts.join('') };
}

function quizOf(sentence: string, right: boolean): Changes {
  const [one, other] = right ? [`    - text: None.\n      right: true`, `    - text: ${yaml(sentence)}\n      right: true`] : ['    - text: The header of the session.', `    - text: ${yaml(sentence)}`];
  return { 'quiz.yaml': replace(one, other) };
}

/** The notation of a span, from its revisions. */
function notation(spans: Spans, revisions: Revisions): string {
  return revisionsIn(spans, revisions).map(({ id }) => id).join(', ');
}

/**
 * Describes the tests that every rule of a falsehood passes: each paraphrase is reported at its place wherever the
 * handbook would say it itself, none where it is quoted as wrong or said of revisions in which it was so, and no true
 * sentence is.
 */
export function describeFalsehood(rule: FalsehoodRule, { restated, alike }: FalsehoodProof): void {
  const { code, wrong } = rule.falsehood;
  const { revisions } = opened({}).handbook;
  const spans = wrong === 'none' ? spansOf(revisions.all, revisions) : parseSpans(wrong, revisions);
  const wrongIn = revisionsIn(spans, revisions).at(-1)!.id;
  const judge = (changes: Changes): string[] => [...rule.check(opened(changes))].map(brief).sort();
  const reportedAt = (changes: Changes, path: string, needles: readonly string[]): string[] => needles.map((needle) => `${placeOf(changes, path, needle)} ${code}`).sort();

  describe(`${code}, ${rule.falsehood.claim}`, () => {
    it('comes with enough sentences to judge it by', () => {
      expect(new Set(restated).size).toBeGreaterThanOrEqual(5);
      expect(new Set(alike).size).toBeGreaterThanOrEqual(4);
    });

    it('fails where it is restated as true, at its place', () => {
      const changes = inAnswer(paragraphs(wrongIn, restated));
      expect(judge(changes)).toEqual(reportedAt(changes, session, restated));
    });

    it('fails behind another sentence, in an item, a fact, a right option and a caption', () => {
      const behind = inAnswer(paragraphs(wrongIn, restated.map((sentence) => `- Read this first. ${sentence} Then read on.`)));
      expect(judge(behind)).toEqual(reportedAt(behind, session, restated));
      const facts = factsOf(restated, wrongIn);
      expect(judge(facts)).toEqual(reportedAt(facts, 'facts/judged.yaml', restated.map((sentence) => yaml(sentence).slice(1))));
      if (revisions.newest.id === wrongIn) {
        const quiz = quizOf(restated[0]!, true);
        expect(judge(quiz)).toEqual(reportedAt(quiz, 'quiz.yaml', [yaml(restated[0]!).slice(1)]));
      }
      const caption = { [session]: replace('revision=2025-11-25 message=request facts="tools-list-exists" caption="A request"', `revision=${wrongIn} caption="${captionOf(restated[0]!)}"`) };
      expect(judge(caption)).toEqual(reportedAt(caption, session, ['```json']));
    });

    it('passes where it is quoted as wrong', () => {
      expect(judge(inAnswer(paragraphs(wrongIn, restated.map((sentence) => `<Heard>${sentence}</Heard> It is not so.`))))).toEqual([]);
      expect(judge(inAnswer(paragraphs(wrongIn, restated.map((sentence) => `<Heard>\n\n${sentence}\n\n</Heard>`))))).toEqual([]);
      const sentence = restated[0]!;
      expect(judge({ [session]: replace('heard: Every server hands out `Mcp-Session-Id` in 2025.', `heard: ${yaml(sentence)}`) })).toEqual([]);
      expect(judge({ 'corrections.yaml': replace('heard: Every server hands out `Mcp-Session-Id`.', `heard: ${yaml(sentence)}`) })).toEqual([]);
      expect(judge(quizOf(sentence, false))).toEqual([]);
      expect(judge({ [session]: replace('caption="A request"', `caption="${captionOf(sentence)}" heard`) })).toEqual([]);
    });

    it('passes true sentences that look alike', () => {
      const blocks = alike.map((entry) => (typeof entry === 'string' ? entry : paragraphs(entry[0], [entry[1]])));
      expect(judge(inAnswer(blocks.join('\n\n')))).toEqual([]);
    });

    const elsewhere = notation(complement(spans, revisions), revisions);
    if (elsewhere !== '') {
      it('passes where it is said of revisions in which it is not wrong', () => {
        expect(judge(inAnswer(paragraphs(elsewhere, restated)))).toEqual([]);
        expect(judge(factsOf(restated, elsewhere))).toEqual([]);
      });
    }
  });
}
