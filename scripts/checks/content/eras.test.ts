import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const era = '<Era span="2025-03-26..2025-11-25" title="Before">';
const inside = (text: string) => changed(session, replace('In [[2025-06-18]] too.\n', `In [[2025-06-18]] too.\n\n${text}\n`));
const span = (text: string) => changed(session, replace(era, `<Era span="${text}" title="Before">`));

it('accepts an era with the span of its facts', () => {
  expect(problemsOf()).toEqual([]);
});

describe('an era inside another', () => {
  it('may speak of a part of its revisions', () => {
    const fact = '[A fact.](fact:session-id-optional)';
    expect(inside(`<Era span="2025-03-26">\n\n${fact}\n\n</Era>`).report.filter((line) => line.endsWith('ERA001'))).toEqual([]);
  });

  it.each(['2024-11-05', '2025-03-26..2025-11-25', '..2025-03-26', '2026-07-28'])('is reported where it reaches out of it or repeats it (%s)', (text) => {
    const { report, at } = inside(`<Era span="${text}">\n\n[The header \`Mcp-Session-Id\`.](fact:session-header-life)\n\n</Era>`);
    expect(report).toContain(at(`<Era span="${text}">`, 'ERA001'));
  });

  it('is told the part that the two share', () => {
    const { problems } = inside('<Era span="..2025-03-26">\n\nSo.\n\n</Era>');
    expect(problems.find(({ code }) => code === 'ERA001')?.mend).toContain('span="2025-03-26"');
  });
});

describe('an era that is not earlier', () => {
  it('is reported where it reaches into the revision of the text', () => {
    const { report, at, problems } = span('2025-03-26..2026-07-28');
    expect(report).toContain(at('<Era span', 'ERA002'));
    expect(problems.find(({ code }) => code === 'ERA002')?.mend).toBe('Write span="2025-03-26..2025-11-25".');
  });

  it('is reported where it is that revision', () => {
    expect(span('2026-07-28').report.some((line) => line.endsWith('ERA002'))).toBe(true);
  });
});

describe('an era whose borders nothing proves', () => {
  it.each(['2025-06-18..2025-11-25', '2025-03-26..2025-06-18', '..2025-11-25', '2025-06-18'])('is reported (%s)', (text) => {
    const { report, at } = span(text);
    expect(report).toContain(at('<Era span', 'ERA003'));
  });

  it('names the revisions of which no fact speaks, or the border at which none turns', () => {
    expect(span('..2025-11-25').problems.find(({ code }) => code === 'ERA003')?.message).toBe('No fact bound in this era speaks of 2024-11-05.');
    expect(span('2025-06-18..2025-11-25').problems.find(({ code }) => code === 'ERA003')?.message).toContain('something turned at 2025-06-18');
  });

  it('is reported where it binds nothing', () => {
    const { report, at } = changed(session, replace('</Answer>', '<Era span="2024-11-05">\n\nIt was another time.\n\n</Era>\n\n</Answer>'));
    expect(report).toEqual([at('<Era span="2024', 'ERA003')]);
  });
});

it('reports a sample of another era, at its fence', () => {
  const sample = '```json revision=2026-07-28 type=Tool facts="tools-list-exists"\n{ "name": "a", "inputSchema": { "type": "object" } }\n```';
  const { report, at } = inside(sample);
  expect(report).toEqual([at('```json revision=2026', 'ERA004')]);
  expect(inside(sample.replace('2026-07-28', '2025-06-18')).report).toEqual([]);
});

describe('a claim in an era that holds in none of its revisions', () => {
  it('is reported', () => {
    const { report, at, problems } = inside('[The header `Mcp-Session-Id` has no place here.](fact:session-header-removed)');
    expect(report).toEqual([at('[The header `Mcp-Session-Id` has no place', 'ERA005')]);
    expect(problems[0]?.message).toContain('session-header-removed holds since 2026-07-28');
  });

  it.each(['After the handshake it changes.', 'Before it ends, the client replaces the old one.', 'Every later request has it, and still does.'])('is reported where words only tell the order of messages: %s', (text) => {
    expect(inside(`[${text}](fact:session-header-removed)`).report.map((line) => line.slice(-6))).toEqual(['ERA005']);
  });

  it('is reported beside a revision in which it does not hold either', () => {
    const { report, at } = inside('[The header `Mcp-Session-Id` has no place in [[2025-06-18]].](fact:session-header-removed)');
    expect(report).toContain(at('[The header `Mcp-Session-Id` has no place', 'ERA005'));
  });

  it.each(['[It went later.](fact:session-header-removed)', '[[2026-07-28]] [has none.](fact:session-header-removed)', '[The next revision has none.](fact:session-header-removed)', '[It is gone.](fact:session-header-removed)'])('is fine where it says so: %s', (text) => {
    expect(inside(text).report).toEqual([]);
  });
});
