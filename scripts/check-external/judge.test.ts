import { describe, expect, it } from 'vitest';
import { withExceptions } from '../check/exceptions.ts';
import { brief, content } from '../check/test-content.ts';
import { openWorkspace } from '../check/workspace.ts';
import type { Answer } from './ask.ts';
import { externalCodes, judgeAnswers, type AskedSource } from './judge.ts';
import { countAnswers, reportJson, reportMarkdown } from './report.ts';

const asked = (answer: Answer): AskedSource => ({ id: 'announcement', url: 'https://example.com/announcement', place: { file: 'src/content/sources.yaml', line: 4, column: 8 }, answer });

describe('an answer', () => {
  it('that the source is there is no problem', () => {
    expect(judgeAnswers([asked({ kind: 'there' })])).toEqual([]);
  });

  it.each([
    [{ kind: 'gone', status: 404 }, 'EXTERNAL001', 'error', 'status 404'],
    [{ kind: 'moved', to: 'https://example.com/news' }, 'EXTERNAL002', 'warning', 'https://example.com/news'],
    [{ kind: 'failed', reason: 'the connection was refused' }, 'EXTERNAL003', 'error', 'the connection was refused'],
    [{ kind: 'closed', status: 403 }, 'EXTERNAL004', 'warning', 'status 403'],
  ] as const)('%j is reported where the source is registered', (answer, code, severity, words) => {
    const [problem] = judgeAnswers([asked(answer)]);
    expect(brief(problem!)).toBe(`src/content/sources.yaml:4:8 ${code}`);
    expect(problem).toMatchObject({ severity });
    expect(problem?.message).toContain('"announcement" (https://example.com/announcement)');
    expect(problem?.message).toContain(words);
  });
});

describe('an exception', () => {
  const exception = (expires: string) => `example-blocks-programs:\n  rule: EXTERNAL004\n  file: src/content/sources.yaml\n  message: https://example.com/announcement\n  reason: The page opens in a browser.\n  reviewed: 2026-11-01\n  expires: ${expires}\n`;
  const after = (expires: string, answer: Answer) => {
    const { workspace } = openWorkspace(content({ 'ledger/exceptions.yaml': exception(expires) }));
    return withExceptions(judgeAnswers([asked(answer)]), workspace!.exceptions, { today: '2026-11-22', codes: new Set(externalCodes), lineOf: () => undefined, isSure: () => true });
  };

  it('covers what it names until it expires', () => {
    expect(after('2027-03-01', { kind: 'closed', status: 403 })).toMatchObject({ problems: [], excepted: [{ exception: 'example-blocks-programs' }] });
    expect(after('2026-11-21', { kind: 'closed', status: 403 }).problems.map(({ code }) => code)).toEqual(['EXTERNAL004']);
  });

  it('that nothing needs is reported', () => {
    expect(after('2027-03-01', { kind: 'there' }).problems.map(({ code }) => code)).toEqual(['EXCEPT001']);
  });
});

describe('a report', () => {
  const sources = [asked({ kind: 'there' }), asked({ kind: 'gone', status: 404 }), asked({ kind: 'moved', to: 'https://example.com/news' })];
  const report = { asked: '2026-11-22T10:00:00.000Z', sources, problems: judgeAnswers(sources), excepted: [] };

  it('counts the answers', () => {
    expect(countAnswers(sources)).toBe('1 there, 1 moved, 1 gone');
  });

  it('says in Markdown what to mend and what to look at', () => {
    const text = reportMarkdown(report);
    expect(text).toMatch(/^# Registered sources, asked on 2026-11-22\n\n3 asked: 1 there, 1 moved, 1 gone\.\n\n## To mend\n\n- `src\/content\/sources\.yaml:4` \*\*EXTERNAL001\*\*[^]*## To look at\n\n- [^]*EXTERNAL002/);
    expect(text).not.toContain('Excepted');
  });

  it('gives every answer in JSON', () => {
    expect(JSON.parse(reportJson(report))).toMatchObject({ asked: '2026-11-22T10:00:00.000Z', answers: [{ answer: { kind: 'there' } }, { answer: { kind: 'gone' } }, { answer: { kind: 'moved' } }] });
  });
});
