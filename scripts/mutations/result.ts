import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hashOfFolders } from './folder-hash.ts';
import type { CodeResult } from './table.ts';

const codeSchema = z.strictObject({ code: z.string(), mutants: z.int(), caught: z.int(), inPlace: z.int() });
const schema = z.strictObject({
  /** The day of the commit that the run was made on. */
  on: z.iso.date(),
  /** Hashes of what it was made from; where they differ from those of today, the table is older than what it speaks of. */
  content: z.string(),
  rules: z.string(),
  operators: z.int(),
  /** Mutants that mean the same, left out of the table. */
  equivalent: z.int(),
  codes: z.array(codeSchema),
});

/** The committed result of a full run. */
export type MutationResult = z.output<typeof schema>;

const path = 'scripts/mutations/result.json';

/** Hashes of the content and the rules of a project, by which a result tells whether it is still that of today. */
export function basisOf(root: string): Pick<MutationResult, 'content' | 'rules'> {
  return {
    content: hashOfFolders(root, ['src/content']).slice(0, 16),
    rules: hashOfFolders(root, ['scripts/check', 'scripts/checks', 'src/model', 'src/spec']).slice(0, 16),
  };
}

/** Reads the committed result. Undefined where no full run was made yet. Throws where the file is not in its form. */
export function readResult(root: string): MutationResult | undefined {
  const file = join(root, path);
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Writes the result of a full run, one line a code, so that a change of it reads as a list of codes. */
export function writeResult(root: string, result: MutationResult): void {
  writeFileSync(join(root, path), formatResult(result));
}

/** The text of the file. */
export function formatResult({ codes, ...head }: MutationResult): string {
  const lines = codes.map((code: CodeResult) => `    ${JSON.stringify(code)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "codes": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
