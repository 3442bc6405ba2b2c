/**
 * The problems that an exception may cover, by code or by the beginning of codes, each with the reason why it may be
 * left as it is for a while.
 *
 * Everything else never may. The handbook promises that every claim is proved, that everything it names exists and
 * that no link dies; an exception to one of these would be a claim without proof, a broken link or a broken site that
 * readers take for a good one. Nor may a file that cannot be read or a rule that failed, because nobody knows what
 * they hide. Where such a rule is mistaken, the rule is mended, with the text that it misjudged in its test.
 */
export const exceptable: Readonly<Record<string, string>> = {
  ANSWER: 'How long an answer is and which parts it has is a matter of form.',
  CASE: 'Which sections a case has is a matter of form.',
  GUIDE: 'Which sections a guide has is a matter of form.',
  WORDS001: 'A phrase that ages elsewhere may be part of a name.',
  BIND004: 'The name of a product may hold a year.',
  IDENT006: 'The name of a product may be spelt like an identifier.',
  OUT005: 'Where a link leads out of the handbook, nothing of its own is at stake.',
  OUT011: 'A validator may not know yet what browsers already read as it is meant.',
  EXTERNAL: 'What the network answers is not ours to mend, and one network may be refused what another is shown.',
  USE: 'A source or fact may wait for the text that is going to use it.',
};

/** Tells whether an exception may cover problems of a code. */
export function mayBeExcepted(code: string): boolean {
  return Object.keys(exceptable).some((start) => code.startsWith(start));
}
