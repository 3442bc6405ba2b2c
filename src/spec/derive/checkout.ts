import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRevisions, type Revisions } from '../../model/revision.ts';
import { isObject, referenceOf, type Definitions } from '../json-schema.ts';
import { definitionsOf, withoutDescriptions, type SchemaDocument } from '../schema-document.ts';
import { unsentMessages } from '../schema-methods.ts';
import { CheckoutProblem, type CheckoutFault } from './checkout-problem.ts';
import { readSchemaSource, type SchemaSource } from './schema-source.ts';
import { readSpecPage, type SpecPage } from './spec-page.ts';

/** What a checkout has for the surface, read and parsed; every map is by revision, the oldest first. */
export interface Checkout {
  readonly revisions: Revisions;
  /** `schema/<revision>/schema.json`: its text, the document, and its definitions without prose. */
  readonly texts: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, SchemaDocument>;
  readonly schemas: ReadonlyMap<string, Definitions>;
  /** `schema/<revision>/schema.ts`. */
  readonly sources: ReadonlyMap<string, SchemaSource>;
  /** The `.mdx` files below `docs/specification/<revision>`, by page. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, SpecPage>>;
}

const SCHEMAS = 'schema';
const PAGES = 'docs/specification';
const UPDATE = 'Bring the checkout up to date, or leave the revision out.';

function foldersOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name) : [];
}

/** The revisions that a checkout has a schema or pages of, sorted. `draft` is no revision, and neither is anything else but a date. */
export function revisionsOf(checkout: string): string[] {
  const names = [SCHEMAS, PAGES].flatMap((folder) => foldersOf(join(checkout, folder)));
  return [...new Set(names)].filter((name) => /^\d{4}-\d\d-\d\d$/.test(name)).sort();
}

/** Reads a checkout and collects what is wrong with it. */
class CheckoutReader {
  readonly faults: CheckoutFault[] = [];
  readonly texts = new Map<string, string>();
  readonly documents = new Map<string, SchemaDocument>();
  readonly schemas = new Map<string, Definitions>();
  readonly sources = new Map<string, SchemaSource>();
  readonly pages = new Map<string, Map<string, SpecPage>>();
  readonly #checkout: string;

  constructor(checkout: string) {
    this.#checkout = checkout;
  }

  fault(path: string, message: string, mend: string): void {
    this.faults.push({ path, message, mend });
  }

  readRevision(revision: string): void {
    this.#readSchema(revision, `${SCHEMAS}/${revision}/schema.json`);
    this.#readSource(revision, `${SCHEMAS}/${revision}/schema.ts`);
    this.#readPages(revision, `${PAGES}/${revision}`);
    this.#compare(revision);
  }

  #text(path: string, what: string): string | undefined {
    const file = join(this.#checkout, path);
    if (existsSync(file)) return readFileSync(file, 'utf8');
    this.fault(path, `${what} is missing.`, UPDATE);
    return undefined;
  }

  #readSchema(revision: string, path: string): void {
    const text = this.#text(path, `The JSON Schema of ${revision}`);
    if (text === undefined) return;
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch (error) {
      this.fault(path, `This is no JSON: ${(error as Error).message}.`, 'Restore the file from the repository.');
      return;
    }
    const definitions = isObject(document) ? (document['$defs'] ?? document['definitions']) : undefined;
    if (!isObject(document) || !isObject(definitions) || Object.keys(definitions).length === 0) {
      this.fault(path, 'The JSON Schema defines no types: it has neither "$defs" nor "definitions".', 'Restore the file from the repository.');
      return;
    }
    this.texts.set(revision, text);
    this.documents.set(revision, document);
    this.schemas.set(revision, definitionsOf(withoutDescriptions(document)));
  }

  #readSource(revision: string, path: string): void {
    const text = this.#text(path, `The TypeScript schema of ${revision}`);
    if (text === undefined) return;
    const result = readSchemaSource(text);
    if ('source' in result) {
      this.sources.set(revision, result.source);
      return;
    }
    const { line, column, message } = result.mistake;
    this.fault(`${path}:${line}:${column}`, `This is no TypeScript: ${message}`, 'Restore the file from the repository.');
  }

  #readPages(revision: string, path: string): void {
    const folder = join(this.#checkout, path);
    const files = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
    const names = files.filter((name) => name.endsWith('.mdx')).map((name) => name.replaceAll('\\', '/')).sort();
    if (names.length === 0) this.fault(path, `The pages of ${revision} are missing.`, UPDATE);
    const pages = new Map<string, SpecPage>();
    for (const name of names) {
      const page = name.replace(/\.mdx$/, '');
      const result = readSpecPage(page, readFileSync(join(folder, name), 'utf8'));
      if ('page' in result) {
        pages.set(page, result.page);
        continue;
      }
      const { line, column, message } = result.mistake;
      this.fault(`${path}/${name}:${line}:${column}`, `The page cannot be read as MDX: ${message.replace(/\.$/, '')}.`, 'Restore the file from the repository.');
    }
    this.pages.set(revision, pages);
  }

  /** Both forms of the schema are made from one source: what one has and the other lacks was read wrongly or is out of date. */
  #compare(revision: string): void {
    const [schema, source] = [this.schemas.get(revision), this.sources.get(revision)];
    if (schema === undefined || source === undefined) return;
    const [json, typescript] = [`${SCHEMAS}/${revision}/schema.json`, `${SCHEMAS}/${revision}/schema.ts`];
    const regenerate = 'Both are made from one source: restore both from one commit of the repository.';
    const lacking = [...source.types].filter((type) => !(type in schema));
    const surplus = Object.keys(schema).filter((type) => !source.types.has(type));
    if (lacking.length > 0) this.fault(json, `It lacks types that schema.ts exports: ${lacking.join(', ')}.`, regenerate);
    if (surplus.length > 0) this.fault(typescript, `It does not export types that schema.json has: ${surplus.join(', ')}.`, regenerate);
    if (source.protocolVersion !== revision) {
      const says = source.protocolVersion === undefined ? 'It does not say which revision it is of' : `It says that it is of ${source.protocolVersion}`;
      this.fault(typescript, `${says}: LATEST_PROTOCOL_VERSION should be "${revision}".`, 'Restore the file from the repository.');
    }
    const dangling = danglingReferences(schema);
    if (dangling.length > 0) this.fault(json, `It refers to types that it does not define: ${dangling.join(', ')}.`, 'Restore the file from the repository.');
    else this.#checkDirections(json, schema);
  }

  #checkDirections(path: string, schema: Definitions): void {
    try {
      const unsent = unsentMessages(schema);
      if (unsent.length === 0) return;
      this.fault(path, `No union says who sends ${unsent.join(', ')}.`, 'If the schema has a new union of messages, name it in DIRECTIONS in src/spec/schema-methods.ts.');
    } catch (error) {
      this.fault(path, (error as Error).message, 'Every message has its method as a constant; restore the file from the repository.');
    }
  }
}

/** The names that references of a schema lead to and that it does not define, sorted. */
function danglingReferences(schema: Definitions): string[] {
  const names = new Set<string>();
  JSON.stringify(schema, (_key, value: unknown) => {
    const name = isObject(value) && typeof value['$ref'] === 'string' ? referenceOf(value) : undefined;
    if (name !== undefined && !(name in schema)) names.add(name);
    return value;
  });
  return [...names].sort();
}

/** The revisions to read: those asked for that the checkout has, or all. Notes what cannot be had. */
function chosen(checkout: string, asked: readonly string[] | undefined, reader: CheckoutReader): string[] {
  const available = revisionsOf(checkout);
  if (available.length === 0) {
    const state = existsSync(checkout) ? 'holds no revision of the specification' : 'does not exist';
    reader.fault('.', `The folder ${state}.`, `Give the root of a checkout of the official repository, which has the folders ${SCHEMAS}/<revision> and ${PAGES}/<revision>.`);
    return [];
  }
  if (asked === undefined) return available;
  const known = `The checkout has ${available.join(', ')}.`;
  if (asked.length === 0) reader.fault('.', 'No revision was asked for.', known);
  for (const revision of asked.filter((id) => !available.includes(id))) {
    reader.fault(`${SCHEMAS}/${revision}`, revision === 'draft' ? 'The draft is not a revision.' : `The checkout has no revision ${revision}.`, known);
  }
  return available.filter((id) => asked.includes(id));
}

/**
 * Reads what the surface needs from a checkout: of every revision the schema in both forms and all pages.
 *
 * Takes the folder and the revisions to read, all that it has when they are left out. Throws a CheckoutProblem that
 * lists everything that is missing or cannot be read.
 */
export function readCheckout(checkout: string, asked?: readonly string[]): Checkout {
  const reader = new CheckoutReader(checkout);
  const ids = chosen(checkout, asked, reader);
  for (const id of ids) reader.readRevision(id);
  if (reader.faults.length > 0) throw new CheckoutProblem(checkout, reader.faults);
  const { texts, documents, schemas, sources, pages } = reader;
  const newest = ids.at(-1);
  const revisions = createRevisions(ids.map((id) => [id, { released: id, status: id === newest ? 'current' : 'final', summary: '', facts: [] }]));
  return { revisions, texts, documents, schemas, sources, pages };
}
