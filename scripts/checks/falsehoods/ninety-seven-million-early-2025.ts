import { falsehoodRule } from '../../check/falsehood.ts';
import { any } from '../../check/falsehood-pattern.ts';
import { denying, earlyIn2025, reported } from '../../check/falsehood-vocabulary.ts';

const figures = any(
  '97 million', '97m', '97000000', 'ninety seven million', '97 mio', 'nearly 100 million', '10000', '10k', 'ten thousand', 'ten thousandth',
  '10000th', '97 mn',
);
const counted = any('server*', 'download*', 'sdk*', 'install*');
const early = any(
  earlyIn2025, '(few|three|four|five|couple) (of)? months (of|after|from|into) (its|the)? (launch|release|start|announcement|birth)',
  'within (weeks|months) of', 'early that year',
);
const right = any('2025-12*', 'december', 'nobody', 'not until', 'no one', '2026*');

/** FALSE027: The figures of December 2025 are dated to its first months. */
export const ninetySevenMillionEarly2025Rule = falsehoodRule({
  code: 'FALSE027',
  name: 'falsehoods/ninety-seven-million-early-2025',
  claim: 'By early 2025 there were 10,000 servers and 97 million downloads a month.',
  so: 'These figures were published on 9 December 2025; in July 2026 the project reported close to half a billion downloads a month.',
  verdict: 'wrong',
  correction: 'figures-of-early-adoption',
  wrong: 'none',
  restated: [
    { all: [figures, counted, early], unless: [right, denying(figures, 6), reported] },
  ],
});
