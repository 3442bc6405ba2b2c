import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CheckoutProblem, type CheckoutFault } from './checkout-problem.ts';
import { readCheckout, revisionsOf } from './checkout.ts';
import { smallRepository, writeRepository, type RepositoryFiles } from './fixtures/small-repository.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function written(files: RepositoryFiles): string {
  const folder = writeRepository(files);
  folders.push(folder);
  return folder;
}
/** The small repository with some files in another form; those that are undefined are missing. */
function changed(changes: Record<string, string | ((text: string) => string) | undefined>): string {
  const old = smallRepository();
  const kept = Object.entries(old).filter(([path]) => !(path in changes));
  const mended = Object.entries(changes).flatMap(([path, change]): [string, string][] =>
    change === undefined ? [] : [[path, typeof change === 'string' ? change : change(old[path] ?? '')]]);
  return written(Object.fromEntries([...kept, ...mended]));
}
function faultsOf(folder: string, revisions?: readonly string[]): readonly CheckoutFault[] {
  try {
    readCheckout(folder, revisions);
  } catch (error) {
    if (error instanceof CheckoutProblem) return error.faults;
    throw error;
  }
  return [];
}

describe('revisionsOf', () => {
  it('knows a revision by its date, from its schema or its pages', () => {
    expect(revisionsOf(written(smallRepository()))).toEqual(['2030-01-01', '2030-06-01', '2031-01-01']);
    expect(revisionsOf(written({ 'schema/2030-01-01/schema.ts': '', 'docs/specification/2031-01-01/index.mdx': '', 'schema/draft/schema.ts': '', 'schema/2030/x': '' }))).toEqual(['2030-01-01', '2031-01-01']);
  });
});

describe('readCheckout', () => {
  it('finds nothing wrong with a good checkout', () => {
    expect(faultsOf(written(smallRepository()))).toEqual([]);
  });

  it.each<[string, Parameters<typeof changed>[0], { path: string; message: RegExp }]>([
    ['a revision without a JSON Schema', { 'schema/2030-06-01/schema.json': undefined }, { path: 'schema/2030-06-01/schema.json', message: /The JSON Schema of 2030-06-01 is missing/ }],
    ['a revision without a TypeScript schema', { 'schema/2030-06-01/schema.ts': undefined }, { path: 'schema/2030-06-01/schema.ts', message: /The TypeScript schema of 2030-06-01 is missing/ }],
    ['a schema that is no JSON', { 'schema/2030-01-01/schema.json': '{ "definitions": ' }, { path: 'schema/2030-01-01/schema.json', message: /This is no JSON: / }],
    ['a schema without types', { 'schema/2030-01-01/schema.json': '{"definitions": {}}' }, { path: 'schema/2030-01-01/schema.json', message: /defines no types/ }],
    ['a schema that is a list', { 'schema/2030-01-01/schema.json': '[]' }, { path: 'schema/2030-01-01/schema.json', message: /defines no types/ }],
    ['TypeScript that cannot be read', { 'schema/2030-01-01/schema.ts': 'export type A =\n;' }, { path: 'schema/2030-01-01/schema.ts:2:1', message: /This is no TypeScript: / }],
    ['a page that cannot be read', { 'docs/specification/2031-01-01/basic/index.mdx': '## Keys\n\n{ "open\n' }, { path: 'docs/specification/2031-01-01/basic/index.mdx:3:1', message: /cannot be read as MDX/ }],
    ['types that one form lacks', { 'schema/2030-01-01/schema.ts': (text) => `${text}\nexport type Extra = string;` }, { path: 'schema/2030-01-01/schema.json', message: /lacks types that schema\.ts exports: Extra/ }],
    ['types that the other form lacks', { 'schema/2030-01-01/schema.ts': (text) => text.replace('export interface Mood {}', '') }, { path: 'schema/2030-01-01/schema.ts', message: /does not export types that schema\.json has: Mood/ }],
    ['a schema of another revision', { 'schema/2030-01-01/schema.ts': (text) => text.replace('"2030-01-01"', '"2029-01-01"') }, { path: 'schema/2030-01-01/schema.ts', message: /It says that it is of 2029-01-01/ }],
    ['a schema that does not say its revision', { 'schema/2030-01-01/schema.ts': (text) => text.replace('LATEST_PROTOCOL_VERSION', 'NOTHING') }, { path: 'schema/2030-01-01/schema.ts', message: /It does not say which revision it is of/ }],
    ['references to nothing', { 'schema/2030-01-01/schema.json': (text) => text.replace('#/definitions/Result', '#/definitions/Outcome') }, { path: 'schema/2030-01-01/schema.json', message: /refers to types that it does not define: Outcome/ }],
    ['a message that nobody sends', { 'schema/2031-01-01/schema.json': (text) => text.replace('"$ref": "#/$defs/AskRequest"', '"$ref": "#/$defs/GreetRequest"') }, { path: 'schema/2031-01-01/schema.json', message: /No union says who sends AskRequest/ }],
    ['a message without a method', { 'schema/2031-01-01/schema.json': (text) => text.replace('"$ref": "#/$defs/AskRequest"', '"$ref": "#/$defs/AskResult"') }, { path: 'schema/2031-01-01/schema.json', message: /InputRequest holds AskResult, which has no method/ }],
  ])('says so of %s', (_, changes, { path, message }) => {
    expect(faultsOf(changed(changes))).toEqual([{ path, message: expect.stringMatching(message) as string, mend: expect.stringMatching(/\w/) as string }]);
  });

  it('says so of a revision that has pages only, or a schema only', () => {
    const [json, typescript, ...others] = faultsOf(changed({ 'docs/specification/2032-01-01/index.mdx': '# Soon' }));
    expect([json?.path, typescript?.path, others]).toEqual(['schema/2032-01-01/schema.json', 'schema/2032-01-01/schema.ts', []]);
    expect(json?.mend).toContain('leave the revision out');
    const files = Object.entries(smallRepository()).filter(([path]) => !path.startsWith('docs/specification/2031-01-01'));
    expect(faultsOf(written(Object.fromEntries(files)))).toEqual([{ path: 'docs/specification/2031-01-01', message: 'The pages of 2031-01-01 are missing.', mend: expect.any(String) as string }]);
  });

  it('lists everything at once', () => {
    const folder = changed({ 'schema/2030-01-01/schema.json': undefined, 'schema/2030-06-01/schema.ts': 'export type', 'docs/specification/2031-01-01/index.mdx': '<Card>' });
    const paths = faultsOf(folder).map(({ path }) => path.replace(/:.*/, ''));
    expect(paths).toEqual(['schema/2030-01-01/schema.json', 'schema/2030-06-01/schema.ts', 'docs/specification/2031-01-01/index.mdx']);
    expect(() => readCheckout(folder)).toThrow(/^No surface can be derived from .*\n {2}schema\/2030-01-01\/schema\.json: The JSON Schema of 2030-01-01 is missing\. Bring the checkout up to date/);
  });

  it('says so of a folder that is no checkout', () => {
    expect(faultsOf(join(tmpdir(), 'no-such-folder'))).toEqual([expect.objectContaining({ message: 'The folder does not exist.' })]);
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    folders.push(empty);
    expect(faultsOf(empty)).toEqual([expect.objectContaining({ message: 'The folder holds no revision of the specification.' })]);
  });

  it('says which revisions there are to one who asks for another', () => {
    const folder = written(smallRepository());
    expect(faultsOf(folder, ['2030-01-01', '2033-01-01', 'draft'])).toEqual([
      { path: 'schema/2033-01-01', message: 'The checkout has no revision 2033-01-01.', mend: 'The checkout has 2030-01-01, 2030-06-01, 2031-01-01.' },
      { path: 'schema/draft', message: 'The draft is not a revision.', mend: 'The checkout has 2030-01-01, 2030-06-01, 2031-01-01.' },
    ]);
    expect(faultsOf(folder, [])).toEqual([expect.objectContaining({ message: 'No revision was asked for.' })]);
  });
});
