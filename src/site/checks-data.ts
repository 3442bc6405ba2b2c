import type { Problem } from '../model/problem.ts';
import type { MutationResult } from './mutation-result.ts';

/** What the build tells the page about its own checks. It is plain data: the page imports it as a module of the build. */
export interface ChecksData {
  readonly families: readonly RuleFamily[];
  readonly exceptions: readonly ExceptionInForce[];
  /** What the last mutation run gave; null where none was recorded. */
  readonly mutations: RecordedMutations | null;
}

/** Codes that watch over the same kind of thing. */
export interface RuleFamily {
  /** Its anchor on the page: the letters that the first of its codes begins with. */
  readonly id: string;
  readonly name: string;
  readonly codes: readonly CheckedCode[];
}

/** A code that a check can report, and what was looked at for it. */
export interface CheckedCode {
  readonly code: string;
  /** The title of its page in `docs/rules`: what is reported. */
  readonly title: string;
  /** Null for a code that no build reports, because it needs the network. */
  readonly severity: Problem['severity'] | null;
  /** One for each rule that reports the code in a build. */
  readonly looked: readonly LookedAt[];
}

/** How much a rule looked at. */
export interface LookedAt {
  readonly rule: string;
  /** What was counted, in the plural. */
  readonly unit: string;
  /** Null for a rule over the built files: the page is one of them, so the number is filled in when all are there. */
  readonly count: number | null;
}

/** An exception that counts on the day of the build. */
export interface ExceptionInForce {
  readonly id: string;
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
  readonly reviewed: string;
  readonly expires: string;
}

/** The result of a mutation run, and how it stands to what is built. */
export interface RecordedMutations extends MutationResult {
  readonly contentChanged: boolean;
  readonly rulesChanged: boolean;
}

/** A piece of a title: plain words, or words in inline code. */
export interface TitlePiece {
  readonly text: string;
  readonly code: boolean;
}

/** Takes the title of a rule's page apart at its code marks. */
export function titlePieces(title: string): TitlePiece[] {
  return title.split('`').map((text, index) => ({ text, code: index % 2 === 1 })).filter(({ text }) => text !== '');
}
