import { expect, it } from 'vitest';
import { handTypedDate } from './hand-typed.ts';

function found(text: string): string[] {
  return Array.from(text.matchAll(new RegExp(handTypedDate, 'g')), ([date]) => date);
}

it.each([
  '2025-06-18', '2025-06', '2025-6-18', '2025\u201106\u201118', '2025/06/18', '20250618', '18.06.2025', '06/18/2025',
  'June 2025', 'June, 2025', 'June of 2025', '18 June 2025', '18th June 2025', '18th of June 2025', '18. June 2025',
  'June 18, 2025', 'June 18th, 2025', 'June 18', 'June the 18th', '18 June', 'Jun 18, 2025', '18 Jun 2025', 'Sept. 2025',
  "June '25", 'June revision', 'November release', 'Q2 2025', '2025Q2', 'mid-2025', 'Early-2025', '2025', 'May 2025',
])('takes %s for a date', (date) => {
  expect(found(`That was ${date} or so.`)).toEqual([date]);
  expect(found(`It was ${date}.`)).toEqual([date]);
});

it('takes a whole date behind a word and a hyphen', () => {
  expect(found('MCP-2025-06-18 is one.')).toEqual(['2025-06-18']);
});

it.each([
  'CVE-2025-49596', 'GHSA-2025-aaaa', 'RFC 8707', 'version 2025.1.2', 'JSON Schema 2020-12', '/2025/06', 'https://a/2025/06/18', 'SEP-2577',
  '1,024', '404', '10 may follow', 'It may be', 'March on', 'in May', '12345678', '127.0.0.1', 'p.2025', '2.3.0', 'port 3000',
])('does not take %s for one', (text) => {
  expect(found(`That was ${text} then.`)).toEqual([]);
});
