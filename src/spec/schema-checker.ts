import ajvFormats from 'ajv-formats';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Revision, Revisions } from '../model/revision.ts';
import { describe } from '../model/span.ts';
import { closedDefinitions, closedReference } from './closed-schema.ts';
import { isObject, type Definitions, type JsonSchema } from './json-schema.ts';
import type { MessageProblem } from './message.ts';
import { explainErrors, type ErrorContext } from './schema-errors.ts';
import type { Surface } from './surface.ts';

/** Checks values against the closed official schema of one revision. */
export interface SchemaChecker {
  readonly definitions: Definitions;
  /** Tells whether the revision's schema has a type of this name. */
  has(type: string): boolean;
  /** The problems of a value as a schema type; `pointer` is where the value stands in its sample. Throws a RangeError for an unknown type. */
  check(type: string, value: unknown, pointer?: string): MessageProblem[];
}

/** The dotted names of the schema objects inside definitions: `Tool`, `Tool.inputSchema`, `CallToolRequest.params`. */
function schemaNames(definitions: Definitions): ReadonlyMap<JsonSchema, string> {
  const names = new Map<JsonSchema, string>();
  function visit(schema: JsonSchema, name: string): void {
    names.set(schema, name);
    for (const [member, inner] of Object.entries(schema.properties ?? {})) visit(inner, `${name}.${member}`);
    for (const part of [...(schema.allOf ?? []), ...(schema.items ? [schema.items] : [])]) if (part.$ref === undefined) visit(part, name);
  }
  for (const [name, schema] of Object.entries(definitions)) visit(schema, name);
  return names;
}

/**
 * Compiles the official definitions of a revision, closed, as they are asked for.
 *
 * Takes the definitions, their revision, the registry and the surface, which knows where a member exists instead.
 */
export function createSchemaChecker(official: Definitions, revision: Revision, revisions: Revisions, surface: Surface): SchemaChecker {
  const definitions = closedDefinitions(official);
  const id = `mcp:${revision.id}`;
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, validateSchema: false });
  // Both packages are CommonJS; TypeScript sees the module, Node its default export.
  (ajvFormats as unknown as typeof ajvFormats.default)(ajv);
  ajv.addSchema({ $id: id, $defs: definitions });
  const compiled = new Map<string | JsonSchema, ValidateFunction>();
  const names = schemaNames(definitions);

  function validator(key: string | JsonSchema): ValidateFunction {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const schema = typeof key === 'string' ? closedReference(key, `${id}#/$defs/`, definitions) : absolute(key);
    const fresh = ajv.compile(schema);
    compiled.set(key, fresh);
    return fresh;
  }
  /** A part of a definition as a schema of its own. Its inner objects stay the same, so that `names` knows them. */
  function absolute(part: JsonSchema): JsonSchema {
    if (part.$ref !== undefined) return { ...part, $ref: `${id}${part.$ref}` };
    return { $id: `${id}/part/${compiled.size}`, $defs: definitions, ...part };
  }
  function run(key: string | JsonSchema, value: unknown): readonly ErrorObject[] {
    const validate = validator(key);
    return validate(value) ? [] : [...(validate.errors ?? [])];
  }

  /** Surface keys of a member of a schema object; the params of a message are under its method. */
  function memberKeys(owner: string, member: string): string[] {
    const [type, first, ...rest] = owner.split('.');
    const method = definitions[type!]?.properties?.['method']?.const;
    const inParams = first === 'params' && typeof method === 'string';
    return [...(inParams ? [`param:${[method, ...rest, member].join('.')}`] : []), `field:${owner}.${member}`];
  }
  const context: ErrorContext = {
    definitions,
    revision: revision.id,
    nameOf: (schema) => names.get(schema),
    errorsOf: run,
    elsewhere(owner, member) {
      for (const key of memberKeys(owner, member)) {
        const element = surface.get(key);
        if (element !== undefined) return describe(element.spans, revisions);
      }
      return undefined;
    },
  };
  return {
    definitions,
    has: (type) => Object.hasOwn(definitions, type),
    check(type, value, pointer = '') {
      if (!isObject(definitions[type])) throw new RangeError(`${revision.id} has no schema type "${type}".`);
      return explainErrors(run(type, value), pointer, context);
    },
  };
}
