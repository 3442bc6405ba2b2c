import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Problem } from '../../../src/model/problem.ts';
import { parseJson } from '../../../src/spec/parse-json.ts';
import { follow, type BuiltSite } from '../../check/built-site.ts';
import { jsonPlaces } from '../../check/json-places.ts';
import { problemAt, type OutputRule } from '../../check/rule.ts';

/** Files of the data for programs; those of schemas describe them and are not described themselves. */
const dataFile = /^api\/(?!v\d+\/schema\/).*\.json$/;

type Validators = Map<string, ValidateFunction | string>;

/** Every file of the data for programs names a published schema and is as that says. */
export const apiRule: OutputRule = {
  scope: 'output',
  name: 'output/api',
  codes: ['OUT014'],
  unit: 'files',
  examined: ({ files }) => [...files].filter((path) => dataFile.test(path)).length,
  *check(site) {
    const validators: Validators = new Map();
    for (const path of site.files) if (dataFile.test(path)) yield* judge(path, site, validators);
  },
};

function* judge(path: string, site: BuiltSite, validators: Validators): Iterable<Problem> {
  const text = site.read(path);
  const data = parsed(text);
  // What is no JSON at all is reported by the rule for links, which reads every file.
  if (data === undefined) return;
  const place = (pointer: string) => ({ file: site.label(path), ...jsonPlaces(text).at(pointer) });
  const named = typeof data === 'object' && data !== null && '$schema' in data && typeof data.$schema === 'string' ? data.$schema : '';
  const schema = named === '' ? undefined : follow(site, { path }, named);
  if (schema?.kind !== 'file') {
    yield problemAt(place(''), {
      code: 'OUT014',
      message: named === '' ? 'The file names no schema.' : `The file names the schema "${named}", which the build does not hold.`,
      why: 'Programs rely on the form that a schema promises; without one nobody notices when it changes.',
      mend: 'Give the file a "$schema" with the address of a file in api/v1/schema/, which is made from src/site/api/schemas.ts.',
    });
    return;
  }
  const validate = validators.get(schema.path) ?? validatorOf(schema.path, site.read(schema.path));
  validators.set(schema.path, validate);
  if (typeof validate === 'string') yield problemAt(place(''), finding(`Its schema ${schema.path} cannot be used: ${validate}`));
  else if (!isValid(validate, data)) {
    for (const error of validate.errors ?? []) {
      yield problemAt(place(error.instancePath), finding(`${error.instancePath || 'The file'} is not as ${schema.path} says: ${worded(error)}.`));
    }
  }
}

/** Validates; a schema that leads back to itself for the same value has no end, and proves nothing. */
function isValid(validate: ValidateFunction, data: unknown): boolean {
  try {
    return validate(data);
  } catch (error) {
    validate.errors = [{ instancePath: '', schemaPath: '', keyword: '', params: {}, message: error instanceof Error ? error.message : String(error) }];
    return false;
  }
}

function finding(message: string) {
  return {
    code: 'OUT014', message,
    why: 'Programs rely on the form that the schema promises.',
    mend: 'Mend what makes the file, in src/site/api/; a key may be added to the schema, but none removed or given another meaning.',
  };
}

/** The validator of the last text of each schema: builds are checked again with the same schemas in servers and mutation runs. */
const compiled = new Map<string, { readonly text: string; readonly validate: ValidateFunction | string }>();

function validatorOf(path: string, text: string): ValidateFunction | string {
  const kept = compiled.get(path);
  if (kept?.text === text) return kept.validate;
  const validate = compile(text);
  compiled.set(path, { text, validate });
  return validate;
}

function compile(text: string): ValidateFunction | string {
  try {
    // Looking for references to inline walks twice through each list of an unknown keyword, so its time doubles with the depth.
    const ajv = new Ajv2020({ allErrors: true, strict: false, logger: false, inlineRefs: false });
    formats.default(ajv);
    const validate = ajv.compile(parseJson(text) as object);
    // An asynchronous one would throw when nobody listens any more.
    return '$async' in validate ? 'it is asynchronous' : validate;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function worded({ message = 'it does not fit', params }: ErrorObject): string {
  const values = 'allowedValues' in params ? `: ${(params['allowedValues'] as unknown[]).join(', ')}` : '';
  return `${message}${values}`;
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
