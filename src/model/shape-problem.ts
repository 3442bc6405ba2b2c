import { z } from 'zod';
import { wordIssue } from './issue-words.ts';
import { byLikeness } from './likeness.ts';
import type { Place, Problem } from './problem.ts';
import type { YamlPath } from './source/yaml-source.ts';

type Issue = z.core.$ZodIssue;
type PlaceOf = (path: YamlPath, at: 'value' | 'key') => Place;

/**
 * Words the issues of a schema as problems for an author: one for each, with the valid keys or values.
 * `data` is what was checked; `placeOf` turns a path into its place in the file.
 */
export function shapeProblems(schema: z.ZodType, data: unknown, issues: readonly Issue[], placeOf: PlaceOf): Problem[] {
  return issues.flatMap((issue) => problemsOf(schema, data, issue, placeOf));
}

function problemsOf(schema: z.ZodType, data: unknown, issue: Issue, placeOf: PlaceOf): Problem[] {
  const path = issue.path;
  const where = path.length === 0 ? undefined : `"${path.map(String).join('.')}"`;
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(schema, data, path);
    return issue.keys.map((key) =>
      problem(placeOf([...path, key], 'key'), `"${key}" is not a key of ${where ?? 'this entry'}.`,
        'A key that nothing reads is a typing mistake or a claim that would never appear.',
        isCutText(key, data, path) ? 'Put the text in front of it into quotes: inside braces, a comma ends it.'
          : valid.length === 0 ? 'Remove it.' : `Did you mean "${byLikeness(valid, key)[0]}"? The keys are ${valid.join(', ')}.`));
  }
  const value = valueAt(data, path);
  if (value === undefined && path.length > 0) {
    return [problem(placeOf(path, 'key'), `${where!} is missing.`, 'Pages and checks rely on it.',
      `Add the key "${String(path.at(-1))}". ${issue.code === 'invalid_type' ? '' : wordIssue(issue, value)} ${validValues(issue)}`.replace(/\s+/g, ' ').trim())];
  }
  return [problem(placeOf(path, 'value'), `${where ?? 'This entry'} is not as it must be: ${wordIssue(issue, value)}`, 'Pages and checks rely on this form.',
    validValues(issue) || `Change the value${value === undefined || typeof value === 'object' ? '' : ` ${JSON.stringify(value)}`}.`)];
}

/** A key of several words without a value is the rest of a text that a comma cut. */
function isCutText(key: string, data: unknown, path: readonly PropertyKey[]): boolean {
  return key.includes(' ') && valueAt(data, [...path, key]) === null;
}

function validValues(issue: Issue): string {
  return issue.code === 'invalid_value' ? `The valid values are ${issue.values.map(String).join(', ')}.` : '';
}

function problem(place: Place, message: string, why: string, mend: string): Problem {
  const { file, line, column } = place;
  return { code: 'INPUT004', severity: 'error', file, line, column, message, why, mend };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value === null || typeof value !== 'object' ? undefined : (value as Record<PropertyKey, unknown>)[key]), data);
}

/** The keys that the schema allows at a path, following the data where the schema has alternatives. */
function keysAt(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string[] {
  let current: z.ZodType | undefined = schema;
  let value = data;
  for (const key of path) {
    current = childOf(unwrap(current, value), key);
    value = valueAt(value, [key]);
  }
  const final = unwrap(current, value);
  return final instanceof z.ZodObject ? Object.keys(final.shape as object) : [];
}

function unwrap(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) {
    return unwrap(schema.unwrap() as z.ZodType, value);
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = valueAt(value, [schema.def.discriminator]);
    const options = schema.options as z.ZodObject[];
    return options.find((option) => (option.shape[schema.def.discriminator] as z.ZodLiteral | undefined)?.value === kind);
  }
  if (schema instanceof z.ZodUnion) {
    return (schema.options as z.ZodType[]).find((option) => option instanceof z.ZodObject === (typeof value === 'object' && !Array.isArray(value)));
  }
  return schema;
}

function childOf(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)] as z.ZodType | undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  return undefined;
}
