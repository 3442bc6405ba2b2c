import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a map of keys to values',
  null: 'empty', undefined: 'missing',
};

function kindOf(value: unknown): string {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return kinds[kind] ?? kind;
}

/** A message that a schema of the handbook words itself, or undefined for one of the library. */
function ownMessage({ message }: Pick<Issue, 'message'>): string | undefined {
  return /^(Invalid|Too (small|big)|Unrecognized)\b/.test(message) ? undefined : message;
}

/** Says in plain words what is wrong with a value. */
export function wordIssue(issue: Issue, value: unknown): string {
  const own = ownMessage(issue);
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'invalid_type':
      return `It must be ${kinds[issue.expected] ?? issue.expected}, but it is ${kindOf(value)}.`;
    case 'invalid_value':
      return `It is none of the valid values.`;
    case 'too_small':
      return issue.origin === 'array' ? `It needs at least ${counted(Number(issue.minimum))}.` : issue.origin === 'string' ? 'It is empty.' : `It must be at least ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'array' ? `It has at most ${counted(Number(issue.maximum))}.` : `It must be at most ${issue.maximum}.`;
    case 'invalid_union': {
      const inner = issue.errors.flat().flatMap((each) => ownMessage(each) ?? []);
      return inner[0] ?? 'It has none of the forms it may have.';
    }
    default:
      return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
  }
}

function counted(count: number): string {
  return count === 1 ? 'one entry' : `${count} entries`;
}
