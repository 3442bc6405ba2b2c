import { expect, it } from 'vitest';
import { placeOf, problemsOf, replace, type Change } from '../../check/test-content.ts';

const correction = replace('so: "[It was optional.](fact:session-id-optional)"\n  verdict: wrong\n  wrong: 2025-03-26..2025-11-25', 'so: "[It does not.](fact:launch-announced)"\n  verdict: wrong\n  wrong: none');

function codes(claim: string, how = 'part', change: Change = correction): string[] {
  return problemsOf({
    'corrections.yaml': change,
    'facts/core.yaml': replace('claim: Anthropic announced the protocol.', `claim: ${claim}`),
    ...(how === 'whole' ? {} : { 'sources.yaml': replace('how: whole', `how: ${how}`) }),
  }).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

it.each(['The announcement does not mention sessions.', 'The announcement contains nothing about sessions.', 'There is no session in it.', 'No session was found in the announcement.', 'The announcement says nothing of it.'])('reports what rests on silence in a text that was read in part: %s', (claim) => {
  expect(codes(claim)).toEqual([`${placeOf({ 'corrections.yaml': correction }, 'corrections.yaml', 'wrong\n  wrong')} WRONG003`]);
});

it.each(['In what could be read of the announcement there is no session.', 'A search of the announcement finds nothing about sessions.', 'The announcement calls sessions optional.'])('accepts what says how far it goes, or rests on words: %s', (claim) => {
  expect(codes(claim)).toEqual([]);
});

it('accepts silence in a text that was read whole, a weaker verdict, and a fact about the specification beside it', () => {
  const claim = 'The announcement does not mention sessions.';
  expect(codes(claim, 'whole')).toEqual([]);
  expect(codes(claim, 'part', (text) => (correction as (text: string) => string)(text).replace('verdict: wrong', 'verdict: imprecise'))).toEqual([]);
  expect(codes(claim, 'part', (text) => (correction as (text: string) => string)(text).replace('fact:launch-announced)', 'fact:launch-announced+session-id-optional)'))).toEqual([]);
});
