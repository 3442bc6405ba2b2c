import type { FactData } from '../model/fact.ts';
import type { audiences, kinds, stages, tiers } from '../model/question.ts';
import type { CorrectionData, SourceData } from '../model/registers.ts';

/** How the words of the data are said on the pages. */

type Tier = (typeof tiers)[number];

/** Between the parts of a line of small print. It ends a line, where one breaks, and never begins one. */
export const dot = '\u00a0· ';

export const tierNames: Readonly<Record<Tier, string>> = { junior: 'Junior', mid: 'Mid', senior: 'Senior', staff: 'Staff' };

export const stageNames: Readonly<Record<(typeof stages)[number], string>> = {
  'phone-screen': 'Phone screen',
  technical: 'Technical interview',
  'system-design': 'System design',
  'security-review': 'Security review',
  'take-home': 'Take-home',
};

export const kindNames: Readonly<Record<(typeof kinds)[number], string>> = {
  concept: 'Concept',
  debugging: 'Debugging',
  design: 'Design',
  coding: 'Coding',
  security: 'Security',
  'version-trap': 'Version trap',
  behavioral: 'Behavioral',
};

export const audienceNames: Readonly<Record<(typeof audiences)[number], string>> = {
  'ai-engineer': 'AI engineers',
  'server-developer': 'Server developers',
  'platform-engineer': 'Platform engineers',
  'security-engineer': 'Security engineers',
};

/** What proves a fact of each kind. */
export const factKindNames: Readonly<Record<FactData['kind'], string>> = {
  element: 'Schema',
  prose: 'Text',
  absence: 'Absence',
  world: 'World',
};

export const verdictNames: Readonly<Record<CorrectionData['verdict'], string>> = {
  wrong: 'Wrong',
  imprecise: 'Imprecise',
  outdated: 'Outdated',
};

/** How firm a source is: who wrote it, and how it was read here. */
export function firmness({ primary, read }: Pick<SourceData, 'primary' | 'read'>): string {
  const how = { whole: 'read', part: 'read in part', not: 'not read' }[read.how];
  return `${primary ? 'Primary' : 'Secondary'}, ${how}`;
}

export const sourceKindNames: Readonly<Record<SourceData['kind'], string>> = {
  specification: 'Specification',
  standard: 'Standard',
  advisory: 'Advisory',
  record: 'Record',
  'vendor-post': 'Vendor post',
  research: 'Research',
  thread: 'Thread',
  commit: 'Commit',
  release: 'Release',
  documentation: 'Documentation',
  blog: 'Blog',
  news: 'News',
  package: 'Package',
};

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as words up to twelve, with its noun: "four earlier revisions". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${small[number] ?? number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}
