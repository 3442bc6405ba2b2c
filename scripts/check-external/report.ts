import type { Excepted } from '../check/exceptions.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { AskedSource } from './judge.ts';

/** What a run found. */
export interface ExternalReport {
  /** The moment it was made, as an ISO date and time. */
  readonly asked: string;
  readonly sources: readonly AskedSource[];
  readonly problems: readonly Problem[];
  readonly excepted: readonly Excepted[];
}

/** How many sources gave which answer, in words. */
export function countAnswers(sources: readonly AskedSource[]): string {
  const names = { there: 'there', moved: 'moved', gone: 'gone', closed: 'closed to programs', failed: 'not reached' } as const;
  const counts = (Object.keys(names) as (keyof typeof names)[]).map((kind) => [names[kind], sources.filter(({ answer }) => answer.kind === kind).length] as const);
  return counts.filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}`).join(', ');
}

/** The report as JSON, for programs. */
export function reportJson({ asked, sources, problems, excepted }: ExternalReport): string {
  const answers = sources.map(({ id, url, answer }) => ({ id, url, answer }));
  return `${JSON.stringify({ asked, answers, problems, excepted }, null, 2)}\n`;
}

/** The report as Markdown, for people. */
export function reportMarkdown({ asked, sources, problems, excepted }: ExternalReport): string {
  const list = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `\n## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}`);
  const say = ({ file, line, code, message, mend }: Problem): string => `\`${file}:${line}\` **${code}** ${message} ${mend}`;
  return [
    `# Registered sources, asked on ${asked.slice(0, 10)}\n\n${sources.length} asked: ${countAnswers(sources)}.\n`,
    list('To mend', problems.filter(({ severity }) => severity === 'error').map(say)),
    list('To look at', problems.filter(({ severity }) => severity === 'warning').map(say)),
    list('Excepted', excepted.map(({ problem, reason, expires }) => `${problem.message} ${reason} Until ${expires}.`)),
  ].join('');
}
