import Claim from './Claim.astro';
import Drop from './Drop.astro';
import Era from './Era.astro';
import Exchange from './Exchange.astro';
import HeadCell from './HeadCell.astro';
import Heard from './Heard.astro';
import Link from './Link.astro';
import Reference from './Reference.astro';
import Sample from './Sample.astro';
import Sequence from './Sequence.astro';
import Show from './Show.astro';
import TableBox from './TableBox.astro';

/** What the body of any document is set with. */
export const bodyComponents = { Claim, Era, Exchange, Heard, Link, Reference, Sample, Sequence, TableBox, th: HeadCell };

/** The two parts of an answer's body. One document holds both, so each place on the page shows one and drops the other. */
export const answerOnly = { ...bodyComponents, Answer: Show, Practice: Drop };
export const practiceOnly = { ...bodyComponents, Answer: Drop, Practice: Show };
