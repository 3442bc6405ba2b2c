import { describe, expect, it } from 'vitest';
import { handbookOf, question, textFact, worldFact } from '../fixtures.ts';
import { answerTwin } from './answer.ts';

const body = `<Answer>

[It is gone.](fact:gone) See [the other](question:b#traps) and [it happened](fact:seen), <Heard>they say it is there</Heard>.

| A | B |
|---|---|
| \`x\` | [an id](fact:old) |

\`\`\`json revision=2025-06-18 caption="A call"
{ "jsonrpc": "2.0" }
\`\`\`

<Era span="2025-03-26..2025-11-25" title="With an id">

1. [The client sends it](fact:old), which
   it was given.

</Era>

</Answer>

<Practice>

It fails.

</Practice>
`;

const entry = question('a', {
  title: 'What about `Mcp-Session-Id`?', say: '[It is gone](fact:gone), since [[2026-07-28]].', changes: [{ revision: '2026-07-28', text: 'It went.' }],
  rubric: ['Says so'], traps: [{ heard: 'It is there.', tempting: 'It was.', so: '[It is gone](fact:gone).', wrong: '2026-07-28..' }],
  followUps: [{ ask: 'And then?', question: 'b' }, { ask: 'Why?', answer: 'So.' }],
}, body);
const handbook = handbookOf({ questions: [entry, question('b')], facts: [textFact('gone', '2026-07-28..'), textFact('old', '2025-03-26..2025-11-25'), worldFact('seen', '2026-01-01')] });
const twin = (options = {}): string => answerTwin(handbook.questions.get('a')!, body, handbook, { file: '/q/a.md', ...options });

describe('the twin of an answer', () => {
  it('begins with the title, the address and what it was verified against', () => {
    expect(twin()).toMatch(/^# What about `Mcp-Session-Id`\?\n\nMid .* Verified on 2026-11-22 against revision 2026-07-28 .*\[MCP Interview Handbook, q\/a\]\(a\/\)\.\n/);
  });

  it('has every section in the order of the page', () => {
    expect([...twin().matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      'Say it in 30 seconds', 'Full answer', 'What changed', 'What they are really after', 'Rubric', 'Traps', 'From practice', 'Follow-ups', 'Cite and license', 'Evidence',
    ]);
  });

  it('says the revisions of a claim in words, before its full stop, with the number of its note', () => {
    expect(twin()).toContain('It is gone (since 2026-07-28)[^1], since 2026-07-28.');
    expect(twin()).toContain('It is gone (since 2026-07-28)[^1]. See [the other](b/#traps) and it happened[^2], “they say it is there”.');
  });

  it('keeps tables, samples with their revision, eras and lists', () => {
    expect(twin()).toContain('| `x` | an id (2025-03-26 to 2025-11-25)[^3] |');
    expect(twin()).toContain('_A call. Valid in 2025-06-18._\n\n```json\n{ "jsonrpc": "2.0" }\n```');
    expect(twin()).toContain('### Earlier, 2025-03-26 to 2025-11-25: With an id\n\n1. The client sends it[^3], which it was given.');
  });

  it('quotes traps, and says when they are wrong', () => {
    expect(twin()).toContain('**Heard**: “It is there.” **Tempting**: It was. **In fact**: It is gone (since 2026-07-28)[^1]. Wrong since 2026-07-28.');
  });

  it('links follow-ups that have a page, and answers the others', () => {
    expect(twin()).toContain('- [And then?](b/)\n- **Why?** So.');
  });

  it('ends with the places that prove each claim', () => {
    expect(twin()).toContain('[^1]: What gone says. (Text, since 2026-07-28) basic/transports#session-management: [2026-07-28](https://modelcontextprotocol.io/specification/2026-07-28/basic/transports#session-management)');
    expect(twin()).toContain('[^2]: What seen says. (World)');
  });

  it('without notes has neither numbers nor evidence, and links from where it stands', () => {
    const short = twin({ file: '/llms-full.txt', notes: false });
    expect(short).not.toContain('[^');
    expect(short).not.toContain('## Evidence');
    expect(short).toContain('[the other](q/b/#traps)');
  });
});
