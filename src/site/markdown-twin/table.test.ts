import { describe, expect, it } from 'vitest';
import { content } from '../../model/fixtures/content.ts';
import { loadHandbook } from '../../model/load.ts';
import { surfaceFor } from '../surface.ts';
import { tableTwin } from './table.ts';

const handbook = loadHandbook(content()).handbook!;

describe.each(['primitives', 'transports'] as const)('the twin of the table of %s', (name) => {
  const twin = tableTwin(name, handbook, surfaceFor(handbook));

  it('begins with the title, the address and what it was verified against', () => {
    expect(twin).toMatch(new RegExp(`^# .* compared\\n\\nVerified on \\d{4}-\\d\\d-\\d\\d against revision 2026-07-28 .* A line without a revision holds as long as its row lives\\. Page: \\[MCP Interview Handbook, ${name}\\]\\(${name}/\\)\\.\\n`));
  });

  it('has a section with its life for each row, and a list for each column', () => {
    for (const row of handbook[name]) {
      expect(twin).toMatch(new RegExp(`^## ${row.name.replace(/[+]/g, '\\$&')}\\n\\n(?:Active|Deprecated|In no revision).*\\.\\n\\n\\*\\*[A-Z][^*]+\\*\\*\\n\\n- `, 'm'));
    }
  });

  it('explains every number, and uses every explanation', () => {
    const numbers = (pattern: RegExp): Set<string> => new Set([...twin.matchAll(pattern)].map(([, number]) => number!));
    const used = numbers(/\[\^(\d+)\](?!:)/g);
    expect(used.size).toBeGreaterThan(0);
    expect(numbers(/^\[\^(\d+)\]:/gm)).toEqual(used);
  });
});

it('asks how each primitive is probed', () => {
  expect(tableTwin('primitives', handbook, surfaceFor(handbook))).toMatch(/\n## How each is probed\n\n\*\*\w+\.\*\* .+/);
});
