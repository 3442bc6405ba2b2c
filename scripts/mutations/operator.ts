import type { ContentBase } from './content-base.ts';
import type { Draft, Operator } from './mutant.ts';
import type { SiteBase } from './site-base.ts';

/** An operator on what authors write. */
export interface ContentOperator extends Operator {
  readonly scope: 'content';
  /** Every mutant that could be made, in any order. */
  drafts(content: ContentBase): Iterable<Draft>;
}

/** An operator on the files of a build. */
export interface OutputOperator extends Operator {
  readonly scope: 'output';
  drafts(site: SiteBase): Iterable<Draft>;
}

export type AnyOperator = ContentOperator | OutputOperator;
