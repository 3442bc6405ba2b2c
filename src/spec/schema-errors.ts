import type { ErrorObject } from 'ajv';
import { byLikeness } from '../model/likeness.ts';
import { dereference, isObject, referenceOf, type Definitions, type JsonSchema } from './json-schema.ts';
import type { MessageProblem } from './message.ts';

/** What the explanation of schema errors needs of the validator. */
export interface ErrorContext {
  readonly definitions: Definitions;
  /** The revision, as the messages name it. */
  readonly revision: string;
  /** The surface name of a schema object, such as `CallToolResult` or `Tool.inputSchema`; undefined for a nameless one. */
  nameOf(schema: JsonSchema): string | undefined;
  /** Errors of a value against one arm of a union. */
  errorsOf(arm: JsonSchema, value: unknown): readonly ErrorObject[];
  /** In which revisions a member exists that this one does not declare, in words; undefined when none has it. */
  elsewhere(owner: string, member: string): string | undefined;
}

/** JSON text of a value, as authors write it in inline code. */
function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

/** What kind of JSON value it is, with its article. */
function kindName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'boolean' ? 'a boolean' : `a ${typeof value}`;
}

function typeName(type: string): string {
  if (type === 'null') return 'null';
  return type === 'object' || type === 'array' || type === 'integer' ? `an ${type}` : `a ${type}`;
}

/** The members that an object schema declares, those of the schemas it refers to and extends included. */
function declaredMembers(schema: JsonSchema, definitions: Definitions): string[] {
  const own = Object.keys(schema.properties ?? {});
  const name = referenceOf(schema);
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(name === undefined ? [] : [dereference(schema, definitions)])];
  return [...new Set([...own, ...parts.flatMap((part) => declaredMembers(part, definitions))])];
}

/** A JSON pointer to a member of what another pointer names. */
function memberPointer(pointer: string, member: string): string {
  return `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/**
 * Says in sentences what Ajv found. For a union it says only what is wrong with the arm that the value is meant to
 * be, chosen by its constants such as `type` and `method`, then by the number of errors.
 *
 * Takes the errors of one value (compiled with `verbose` and `allErrors`), the pointer of that value in the sample
 * and the context; returns the problems in the order of the errors.
 */
export function explainErrors(errors: readonly ErrorObject[], base: string, context: ErrorContext): MessageProblem[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
  const outermost = unions.filter(
    ({ instancePath }) => !unions.some((other) => other.instancePath !== instancePath && isInside(instancePath, other.instancePath)),
  );
  const outside = errors.filter(({ instancePath }) => !outermost.some((union) => isInside(instancePath, union.instancePath)));
  const explained = outermost.flatMap((union) => explainUnion(union, base, context));
  // A part that fails hides its members from the object around it, which then takes them for undeclared.
  const real = outside.filter((error) => !isDeclared(error, context.definitions));
  const problems = [...real.flatMap((error) => explainError(error, base, context)), ...explained];
  const seen = new Set<string>();
  return problems.filter(({ pointer, message }) => !seen.has(`${pointer} ${message}`) && seen.add(`${pointer} ${message}`));
}

function isInside(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

function isDeclared(error: ErrorObject, definitions: Definitions): boolean {
  const member: unknown = error.params['unevaluatedProperty'];
  return typeof member === 'string' && declaredMembers(error.parentSchema as JsonSchema, definitions).includes(member);
}

function explainUnion(union: ErrorObject, base: string, context: ErrorContext): MessageProblem[] {
  const pointer = base + union.instancePath;
  const arms = (union.schema as JsonSchema[]).flatMap((arm) => flatten(arm, context.definitions));
  const fitting = arms.filter((arm) => fitsKind(dereference(arm, context.definitions), union.data));
  if (fitting.length === 0) {
    const names = [...new Set(arms.flatMap((arm) => dereference(arm, context.definitions).type ?? []))];
    return [{ pointer, message: `${subject(union, pointer)} must be ${names.map(typeName).join(' or ')}, but it is ${kindName(union.data)}.`, valid: names }];
  }
  const data: unknown = union.data;
  for (const discriminator of ['method', 'type', 'mode']) {
    const constants = fitting.flatMap((arm) => dereference(arm, context.definitions).properties?.[discriminator]?.const ?? []);
    if (!isObject(data) || constants.length < fitting.length) continue;
    const meant = fitting.filter((arm) => dereference(arm, context.definitions).properties?.[discriminator]?.const === data[discriminator]);
    if (meant.length > 0) return explainArms(meant, union, base, context);
    const given = data[discriminator];
    const valid = byLikeness([...new Set(constants.map(String))], String(given));
    const is = given === undefined ? 'is missing' : `is ${code(given)}`;
    return [
      {
        pointer: given === undefined ? pointer : memberPointer(pointer, discriminator),
        message: `The member \`${discriminator}\` ${is}; in ${context.revision} it is one of ${valid.map(code).join(', ')} here.`,
        valid,
      },
    ];
  }
  const agreeing = fitting.filter((arm) => agrees(dereference(arm, context.definitions), data));
  return explainArms(agreeing.length > 0 ? agreeing : fitting, union, base, context);
}

/** Tells whether no constant of an object schema speaks against a value. */
function agrees({ properties }: JsonSchema, value: unknown): boolean {
  if (!isObject(value)) return true;
  return Object.entries(properties ?? {}).every(([name, member]) => !('const' in member) || !(name in value) || member.const === value[name]);
}

/** The arms of a union with those of the unions it names in their place. */
function flatten(arm: JsonSchema, definitions: Definitions): JsonSchema[] {
  const target = dereference(arm, definitions);
  const inner = target.anyOf ?? target.oneOf;
  return inner === undefined ? [arm] : inner.flatMap((other) => flatten(other, definitions));
}

function fitsKind({ type }: JsonSchema, value: unknown): boolean {
  if (type === undefined) return true;
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return [type].flat().some((name) => name === kind || (name === 'integer' && kind === 'number'));
}

function explainArms(arms: readonly JsonSchema[], union: ErrorObject, base: string, context: ErrorContext): MessageProblem[] {
  const found = arms.map((arm) => context.errorsOf(arm, union.data)).sort((a, b) => a.length - b.length)[0];
  if (found === undefined || found.length === 0) return explainError(union, base, context);
  return explainErrors(found, base + union.instancePath, context);
}

/** How a sentence names the value that a pointer points to. */
function subject(error: ErrorObject, pointer: string): string {
  const last = pointer.slice(pointer.lastIndexOf('/') + 1).replaceAll('~1', '/').replaceAll('~0', '~');
  if (pointer === '') return 'The sample';
  return /^\d+$/.test(last) && error.instancePath !== '' ? `Item ${last}` : `The member \`${last}\``;
}

function explainError(error: ErrorObject, base: string, context: ErrorContext): MessageProblem[] {
  const pointer = base + error.instancePath;
  const parent = (error.parentSchema ?? {}) as JsonSchema;
  const owner = context.nameOf(parent);
  const what = owner === undefined ? 'This object' : `\`${owner}\``;
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'unevaluatedProperties':
    case 'additionalProperties': {
      const member = String(params['unevaluatedProperty'] ?? params['additionalProperty']);
      const valid = byLikeness(declaredMembers(parent, context.definitions), member);
      const elsewhere = owner === undefined ? undefined : context.elsewhere(owner, member);
      const hint = elsewhere === undefined ? `its members are ${valid.map((name) => `\`${name}\``).join(', ')}` : `that member exists ${elsewhere}`;
      return [{ pointer: memberPointer(pointer, member), message: `${what} has no member \`${member}\` in ${context.revision}; ${hint}.`, valid }];
    }
    case 'required': {
      const member = String(params['missingProperty']);
      return [{ pointer, message: `${what} needs the member \`${member}\` in ${context.revision}.`, valid: [member] }];
    }
    case 'const':
      return [{ pointer, message: `${subject(error, pointer)} must be ${code(params['allowedValue'])}, but it is ${code(error.data)}.`, valid: [String(params['allowedValue'])] }];
    case 'enum': {
      const valid = byLikeness((params['allowedValues'] as unknown[]).map(String), String(error.data));
      return [{ pointer, message: `${subject(error, pointer)} is ${code(error.data)}; in ${context.revision} it is one of ${valid.map(code).join(', ')}.`, valid }];
    }
    case 'type': {
      const names = [params['type']].flat().map(String);
      return [{ pointer, message: `${subject(error, pointer)} must be ${names.map(typeName).join(' or ')}, but it is ${kindName(error.data)}.`, valid: names }];
    }
    case 'format':
      return [{ pointer, message: `${subject(error, pointer)} must have the format \`${String(params['format'])}\`, but it is ${code(error.data)}.`, valid: [] }];
    default:
      return [{ pointer, message: `${subject(error, pointer)} ${error.message ?? 'is not valid'} in ${context.revision}.`, valid: [] }];
  }
}
