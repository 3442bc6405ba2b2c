import { describe, expect, it } from 'vitest';
import { content, replace, type Change } from '../../src/model/fixtures/content.ts';
import { revisionsIn } from '../../src/model/span.ts';
import { sentencesOf, type Sentence } from './falsehood-sentences.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const session = 'questions/session-lifecycle.mdx';

function opened(changes: Readonly<Record<string, Change>>): Workspace {
  return openWorkspace(content(changes)).workspace!;
}

/** The sentences of a text at the end of an answer: what is read, and its line and column in that text. */
function read(text: string): { texts: string[]; places: string[]; sentences: Sentence[] } {
  const workspace = opened({ [session]: replace('\n</Answer>', `\n${text}\n\n</Answer>`) });
  const source = workspace.loaded.sources.get(`src/content/${session}`)!;
  const start = source.positionAt(source.text.indexOf(text));
  const sentences = sentencesOf(workspace).all.filter((sentence) => {
    const { file, line } = sentence.place();
    return file.endsWith(session) && line >= start.line && line < start.line + text.split('\n').length;
  });
  const places = sentences.map((sentence) => sentence.place()).map(({ line, column }) => `${line - start.line + 1}:${column}`);
  return { texts: sentences.map((sentence) => sentence.text()), places, sentences };
}

describe('sentences', () => {
  it('end where a stop, a mark or the passage does, and stand at their first word', () => {
    const { texts, places } = read('One is here. *Two*, e.g. this\none! Would there be “three” of it? `four` is 2.0 of it.\n\n- **Five.** Six');
    expect(texts).toEqual(['One is here.', 'Two, e.g. this one!', 'Would there be “three” of it?', 'four is 2.0 of it.', 'Five.', 'Six']);
    expect(places).toEqual(['1:1', '1:15', '2:6', '2:36', '4:5', '4:13']);
  });

  it('begin with the short question that they answer', () => {
    expect(read('No header? Then it is so. And so?').texts).toEqual(['No header? Then it is so.', 'And so?']);
  });

  it('read references by what they stand for', () => {
    expect(read('It came on [[date:launch-announced]] and with [[2025-06-18]]. Next.').texts).toEqual(['It came on 2024-11-25 and with 2025-06-18.', 'Next.']);
    expect(read('On [[date:launch-announced]] `it` came. Here.').places).toEqual(['1:1', '1:41']);
  });

  it('leave out what is quoted as wrong', () => {
    expect(read('<Heard>It is. All of it.</Heard> It is not.').texts).toEqual(['It is not.']);
    expect(read('The claim <Heard>it is</Heard> fails. So.').texts).toEqual(['The claim … fails.', 'So.']);
    expect(read('<Heard>\n\nIt is.\n\n</Heard>').texts).toEqual([]);
    expect(read('```json revision=2025-11-25 type=Tool caption="A tool" heard\n{}\n```').texts).toEqual([]);
  });

  it('stand in captions, comments and titles of eras as well', () => {
    const { texts, places, sentences } = read('```ts sdk=none caption="A caption"\nconst a = 1; // It is one\n```\n\n<Era span="2025-06-18" title="A title">\n\nText.\n\n</Era>');
    expect(texts).toEqual(['A caption', 'It is one', 'Text.', 'A title']);
    expect(places).toEqual(['1:1', '2:1', '7:1', '5:1']);
    const { revisions } = opened({}).handbook;
    expect(sentences.map(({ spans }) => revisionsIn(spans!, revisions).map(({ id }) => id).join())).toEqual(['2026-07-28', '2026-07-28', '2025-06-18', '2025-06-18']);
  });

  it('know the facts of their claims, and how much of them these are', () => {
    const { sentences } = read('[It is gone](fact:session-header-removed) by now. None.');
    expect(sentences.map((sentence) => sentence.claims().map(({ facts, share }) => [facts[0]!.id, Math.round(share * 100)]))).toEqual([[['session-header-removed', 56]], []]);
  });

  it('of facts about the world speak of no revision', () => {
    const { all } = sentencesOf(opened({}));
    expect(all.filter(({ spans }) => spans === null).map((sentence) => sentence.text())).toEqual(['Anthropic announced the protocol.']);
  });

  it('are made once for a workspace', () => {
    const workspace = opened({});
    expect(sentencesOf(workspace)).toBe(sentencesOf(workspace));
  });
});
