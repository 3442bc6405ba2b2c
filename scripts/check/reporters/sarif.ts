import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Problem } from '../../../src/model/problem.ts';
import { codes } from '../../checks/index.ts';
import type { Report } from '../engine.ts';
import type { Excepted } from '../exceptions.ts';
import { readRulePage } from '../rule-page.ts';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * Words a report as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code hosts
 * and editors read. Every rule comes with its page, every result with a fingerprint that survives moved lines, and
 * with its fix where there is one. Problems that an exception covers are there as suppressed.
 */
export function sarif({ problems, excepted }: Report): string {
  const run = new SarifRunBuilder({ columnKind: 'utf16CodeUnits' }).initSimple({ toolDriverName: 'MCP Interview Handbook check', toolDriverVersion: version() });
  for (const code of codes) run.addRule(ruleOf(code));
  const fingerprint = fingerprints();
  for (const problem of problems) run.addResult(resultOf(problem, fingerprint(problem)));
  for (const exception of excepted) run.addResult(resultOf(exception.problem, fingerprint(exception.problem), exception));
  const log = new SarifBuilder({ $schema: schema });
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

function version(): string {
  const { version: text } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string };
  return text;
}

function ruleOf(code: string): SarifRuleBuilder {
  const page = readRulePage(code);
  return new SarifRuleBuilder({
    id: code,
    shortDescription: { text: page === undefined ? code : `${page.title}.` },
    ...(page !== undefined && {
      fullDescription: { text: page.description },
      help: { text: `${page.why}\n\n${page.mend}`, markdown: page.markdown },
    }),
  });
}

function resultOf(problem: Problem, fingerprint: string, exception?: Excepted): SarifResultBuilder {
  const { code, severity, message, why, mend, file, line, column, fix } = problem;
  return new SarifResultBuilder({
    ruleId: code,
    level: severity,
    message: { text: plain(`${message}\n${why}\n${mend}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } } }],
    partialFingerprints: { 'problem/v1': fingerprint },
    ...(fix !== undefined && {
      fixes: [{
        description: { text: plain(mend) },
        artifactChanges: [{
          artifactLocation: { uri: uriOf(fix.file) },
          replacements: fix.edits.map(({ start, end, text }) => ({ deletedRegion: { charOffset: start, charLength: end - start }, insertedContent: { text } })),
        }],
      }],
    }),
    ...(exception !== undefined && { suppressions: [{ kind: 'external' as const, status: 'accepted' as const, justification: exception.reason }] }),
  });
}

/** A text in which nothing is a link: SARIF reads `[words](target)` in a message as one. */
function plain(text: string): string {
  return text.replace(/\[([^[\]]*)\](?=\()/g, '\\[$1\\]');
}

/** A file of the project as a relative URI. */
function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** Gives a problem the same fingerprint in every report, wherever its lines have moved. Equal problems are numbered in their order. */
function fingerprints(): (problem: Problem) => string {
  const seen = new Map<string, number>();
  return ({ code, file, message }) => {
    const key = `${code}\n${file}\n${message}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return createHash('sha256').update(`${key}\n${number}`).digest('hex').slice(0, 32);
  };
}
