import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalHash } from '../json-schema.ts';
import { createSurface } from '../surface.ts';
import { serialize, type StoredFile } from '../write-surface.ts';
import { deriveSurface, surfaceFiles, type DerivedSurface } from './derive-surface.ts';
import { smallRepository, writeRepository } from './fixtures/small-repository.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function written(files = smallRepository()): string {
  const folder = writeRepository(files);
  folders.push(folder);
  return folder;
}

const checkout = written();
const derived = deriveSurface(checkout);
const { files } = derived;

function element(file: StoredFile, name: string): unknown {
  return file[name];
}

describe('the surface of a small repository', () => {
  it('covers its three revisions and never the draft', () => {
    expect(derived.revisions.all.map(({ id }) => id)).toEqual(['2030-01-01', '2030-06-01', '2031-01-01']);
    expect(Object.keys(files.source['revisions'] ?? {})).toEqual(['2030-01-01', '2030-06-01', '2031-01-01']);
  });

  it('has every file, in a form that can be stored and read', () => {
    expect(Object.keys(files).sort()).toEqual([...surfaceFiles].sort());
    for (const file of Object.values(files)) expect(JSON.parse(serialize(file))).toEqual(file);
    const surface = createSurface(derived.revisions, derived.data);
    expect(surface.get('method:greet')?.life(derived.revisions.newest)).toBe('deprecated');
    expect(surface.get('field:ClientCapabilities.shouting.loud')?.life(derived.revisions.newest)).toBe('deprecated');
    expect(surface.get('method:ping')?.life(derived.revisions.newest)).toBe('removed');
  });

  it.each<[string, unknown]>([
    ['greet', {
      spans: '..', kind: 'request', direction: 'client-to-server', definition: 'GreetRequest', paramsRequired: true,
      results: { GreetResult: '..', InputRequiredResult: '2031-01-01..' },
    }],
    ['ping', { spans: '..2030-06-01', kind: 'request', direction: 'both', definition: 'PingRequest', results: { EmptyResult: '..2030-06-01' } }],
    ['ask', { spans: '2031-01-01..', kind: 'request', direction: 'embedded', definition: 'AskRequest', paramsRequired: true, results: { AskResult: '2031-01-01..' } }],
    ['notifications/waved', { spans: '2030-06-01..', kind: 'notification', direction: 'client-to-server', definition: 'WavedNotification' }],
  ])('has the method %s', (name, expected) => expect(element(files.methods, name)).toEqual(expected));

  it('has the parameters, also inherited ones and those of a type with a name', () => {
    expect(files.params).toMatchObject({
      'greet.name': { spans: '..', required: true, type: 'string' },
      'greet.style': { spans: '..', type: { 'enum(cool|warm)': '2030-01-01', 'enum(cool|gruff|warm)': '2030-06-01', 'enum(gruff|warm)': '2031-01-01..' } },
      'greet._meta': { spans: '..', inherited: '2030-01-01', required: '2031-01-01..', type: { object: '..2030-06-01', RequestMetaObject: '2031-01-01..' } },
      'ping._meta': { spans: '..2030-06-01', inherited: '..2030-06-01', type: 'object' },
    });
  });

  it('has the types and their fields, without the parameters of messages', () => {
    expect(files.types).toMatchObject({
      Mood: { spans: '2030-01-01', kind: 'enum', values: { calm: '2030-01-01', cross: '2030-01-01' } },
      ClientRequest: { spans: '..', kind: { union: '..2030-06-01', alias: '2031-01-01..' }, members: { GreetRequest: '..', PingRequest: '..2030-06-01' } },
    });
    expect(files.fields).toMatchObject({
      'GreetResult.echo': { spans: '2030-06-01', type: 'string' },
      'GreetResult.words': { spans: '..', required: '2030-06-01..', type: 'string' },
      'TooLoudError.error.code': { spans: '2030-06-01', type: '-32050' },
    });
    expect(Object.keys(files.fields).filter((name) => name.startsWith('GreetRequest.'))).toEqual(['GreetRequest.method', 'GreetRequest.params']);
  });

  it('has the capabilities and content types', () => {
    expect(files.capabilities).toEqual({ 'client.shouting': '..', 'client.shouting.loud': '..', 'client.extensions': '2031-01-01..', 'server.extensions': '2031-01-01..' });
    expect(files['content-types']).toEqual({
      text: { spans: '..', definition: 'TextContent', allowedIn: { 'tool-result': '..' } },
      image: { spans: '..2030-06-01', definition: 'ImageContent', allowedIn: { 'tool-result': '..2030-06-01' } },
      sound: { spans: '2031-01-01..', definition: 'SoundContent', allowedIn: { 'tool-result': '2031-01-01..' } },
    });
  });

  it('has the values that a schema lists, and those beside which any other string is allowed', () => {
    expect(files.values).toEqual({
      calm: { spans: '2030-01-01', in: { Mood: '2030-01-01' } },
      cross: { spans: '2030-01-01', in: { Mood: '2030-01-01' } },
      warm: { spans: '..', in: { 'GreetRequest.params.style': '..2030-06-01', 'GreetRequestParams.style': '2031-01-01..' } },
      cool: { spans: '..2030-06-01', in: { 'GreetRequest.params.style': '..2030-06-01' } },
      gruff: { spans: '2030-06-01..', in: { 'GreetRequest.params.style': '2030-06-01', 'GreetRequestParams.style': '2031-01-01..' } },
      glad: { spans: '..', open: { 'GreetResult.mood': '..' } },
      sad: { spans: '..2030-06-01', open: { 'GreetResult.mood': '..2030-06-01' } },
      blue: { spans: '2031-01-01..', open: { 'GreetResult.mood': '2031-01-01..' } },
    });
  });

  it('has the error codes: of constants, of types and of pages, and where a code is only named', () => {
    expect(files.errors).toEqual({
      '-32050': { spans: '2030-06-01', schema: '2030-06-01', docs: '2030-06-01', mentioned: '2031-01-01..', names: ['TOO_LOUD', 'TooLoudError'] },
      '-32060': { spans: '2030-01-01', docs: '2030-01-01', names: ['NobodyThere'] },
      '-32602': { spans: '2030-01-01, 2031-01-01..', schema: '2030-01-01, 2031-01-01..', docs: '2030-01-01, 2031-01-01..', names: ['INVALID_PARAMS'] },
    });
    expect(files['error-ranges']).toEqual({
      '-32000..-32019': { spans: '2030-06-01', role: 'implementation-defined' },
      '-32100..-32199': { spans: '2030-06-01', role: 'unlabelled' },
    });
  });

  it('has the headers, methods and addresses of HTTP that a revision defines, not those it only speaks of', () => {
    const http = 'basic/transports/streamable-http';
    expect(files.headers).toEqual({
      Accept: { spans: '2030-06-01', mentioned: '2031-01-01..', where: { 'basic/transports#streamable-http': '2030-06-01' } },
      'Mcp-Param-{Name}': { spans: '2031-01-01..', where: { [`${http}#streamable-http`]: '2031-01-01..' } },
      'Mcp-Session-Id': {
        spans: '2030-06-01..',
        spelling: { 'Mcp-Session-Id': '2030-06-01', 'MCP-Session-Id': '2031-01-01..' },
        where: { 'basic/transports#sessions': '2030-06-01', [`${http}#streamable-http`]: '2031-01-01..' },
      },
    });
    expect(files['http-methods']).toEqual({ POST: '..', GET: '2030-06-01', DELETE: '2030-06-01' });
    expect(files['well-known']).toEqual({ '/.well-known/choir': '2031-01-01..' });
    expect(files.transports).toEqual({ stdio: '..', 'http+sse': '2030-01-01', 'streamable-http': '2030-06-01..' });
  });

  it('tells the keys of `_meta` from extensions', () => {
    expect(files['meta-keys']).toEqual({
      progressToken: { spans: '..', schema: '..', docs: '2030-01-01' },
      traceparent: { spans: '2031-01-01..', docs: '2031-01-01..' },
      'io.modelcontextprotocol/mood': { spans: '2030-06-01', docs: '2030-06-01' },
      'io.modelcontextprotocol/voice': { spans: '2031-01-01..', schema: '2031-01-01..', docs: '2031-01-01..', definedOn: { RequestMetaObject: '2031-01-01..' } },
    });
    expect(files.extensions).toEqual({ 'io.modelcontextprotocol/choir': '2030-06-01..' });
  });

  it('has the deprecations of the registry page and of the schema', () => {
    expect(files.deprecations).toEqual({
      'feature:transport:http+sse': {
        since: '2030-06-01', source: '2031-01-01/deprecated', proposal: 'SEP-7', replacement: 'transport:streamable-http', earliestRemoval: '2032-02-03',
      },
      'feature:shouting': { since: '2031-01-01', source: '2031-01-01/deprecated', proposal: 'SEP-9' },
      'type:ClientCapabilities.shouting': { since: '2031-01-01', source: 'schema.ts', proposal: 'SEP-9', marked: '2031-01-01..' },
      'type:GreetRequest': { since: '2031-01-01', source: 'schema.ts', proposal: 'SEP-8', marked: '2031-01-01..' },
      'method:greet': { since: '2031-01-01', source: 'schema.ts', proposal: 'SEP-8' },
    });
  });

  it('has the pages, anchors and other spellings of anchors', () => {
    expect(files.pages).toMatchObject({ index: '..', changelog: '2030-06-01', 'basic/transports': '..2030-06-01', 'basic/transports/stdio': '2031-01-01..' });
    expect(files.anchors).toMatchObject({ 'server/greetings#errors': '..2030-06-01', 'server/greetings#errors-2': '2030-01-01', 'index#top': '2031-01-01..' });
    expect(files.anchors).not.toHaveProperty('server/greetings#too-deep');
    expect(files['anchor-aliases']).toMatchObject({ 'basic/index#meta': { spans: '2030-06-01', anchor: '_meta' } });
  });

  it('remarks on what has no label, on gaps, on dead links and on a commit that is not known', () => {
    expect(derived.links).toBe(4);
    expect(derived.remarks).toEqual([
      expect.stringContaining('no git checkout'),
      expect.stringContaining('-32100..-32199'),
      expect.stringContaining('lists "Shouting"'),
      expect.stringContaining('deprecates type:ClientCapabilities.shouting'),
      expect.stringContaining('deprecates type:GreetRequest'),
      'There is a gap in the life of -32602 in errors.json: "2030-01-01, 2031-01-01..".',
      '2 of 4 links of the specification lead to no page or anchor that was found: 2030-01-01/index -> /specification/2030-01-01/server/gone, 2031-01-01/index -> #bottom.',
    ]);
  });

  it('remarks on a licence that is no longer the one it gives', () => {
    const licence = 'to the Apache License. Earlier ones under the MIT License.';
    const said = (text: string): string => deriveSurface(written({ ...smallRepository(), LICENSE: text })).remarks.join();
    expect(said(licence)).not.toContain('LICENSE');
    expect(said('All rights reserved.')).toContain('The LICENSE of the checkout does not name both');
  });

  it('hands out the schemas with hash, licence and origin', () => {
    const schema = derived.schemas.get('2031-01-01')!;
    expect(schema.text).toBe(readFileSync(join(checkout, 'schema/2031-01-01/schema.json'), 'utf8'));
    expect(schema.hash).toBe(canonicalHash(JSON.parse(schema.text)));
    expect(schema).toMatchObject({ license: 'Apache-2.0 AND MIT', source: 'github.com/modelcontextprotocol/modelcontextprotocol:schema/2031-01-01/schema.json' });
    expect(derived.schemas.size).toBe(3);
  });
});

describe('a choice of revisions', () => {
  it('leaves the others out, broken or not', () => {
    const broken = { ...smallRepository(), 'schema/2030-06-01/schema.json': '{' };
    const { revisions, files: chosen } = deriveSurface(written(broken), { revisions: ['2031-01-01', '2030-01-01'] });
    expect(revisions.all.map(({ id }) => id)).toEqual(['2030-01-01', '2031-01-01']);
    expect(chosen.methods['greet']).toMatchObject({ spans: '..' });
    expect(chosen.methods['notifications/waved']).toMatchObject({ spans: '2031-01-01..' });
    // A date between the two counts from the first revision after it.
    expect(chosen.deprecations['feature:transport:http+sse']).toMatchObject({ since: '2031-01-01' });
  });

  it('gives the earlier surface when later revisions are left out', () => {
    const earlier: DerivedSurface = deriveSurface(checkout, { revisions: ['2030-01-01', '2030-06-01'] });
    expect(earlier.files.methods['ping']).toMatchObject({ spans: '..' });
    expect(earlier.files.methods['greet']).toMatchObject({ results: { GreetResult: '..' } });
    expect(earlier.files.deprecations).toEqual({});
  });
});

describe('a checkout with git', () => {
  const folder = written();
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=A Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'Everything', '--date', '2031-01-02T03:04:05Z');
  const commit = git('rev-parse', 'HEAD');

  it('says which commit it is of, and when each schema changed last', () => {
    const { files: found, schemas, remarks } = deriveSurface(folder);
    expect(found.source).toMatchObject({ commit, date: git('show', '-s', '--format=%cI', commit) });
    const day = git('show', '-s', '--format=%cs', commit);
    expect(found.source['revisions']).toMatchObject({ '2030-01-01': { schema: `${git('rev-parse', '--short=8', 'HEAD')} ${day}` } });
    expect(schemas.get('2030-01-01')?.source).toBe(`github.com/modelcontextprotocol/modelcontextprotocol@${commit}:schema/2030-01-01/schema.json`);
    expect(remarks.join()).not.toMatch(/git|commit/);
  });
});
