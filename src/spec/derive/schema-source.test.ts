import { describe, expect, it } from 'vitest';
import { readSchemaSource, type SchemaSource } from './schema-source.ts';

function read(text: string): SchemaSource {
  const result = readSchemaSource(text);
  if ('mistake' in result) throw new Error(result.mistake.message);
  return result.source;
}

describe('readSchemaSource', () => {
  it('finds the exported types, the revision and the error codes', () => {
    const source = read(`export const LATEST_PROTOCOL_VERSION = "2030-01-01";
/** @internal */
export const JSONRPC_VERSION = "2.0";
export const PARSE_ERROR = -32700;
const HIDDEN = -1;
export interface A {}
export type B = A;
interface Inner {}`);
    expect([...source.types]).toEqual(['A', 'B']);
    expect(source.protocolVersion).toBe('2030-01-01');
    expect([...source.errorCodes]).toEqual([['-32700', 'PARSE_ERROR']]);
  });

  it('finds deprecations of types, members at any depth, quoted names and error codes', () => {
    const { deprecated } = read(`
/**
 * @deprecated As a whole
 * since {@link Other}.
 * @category Old
 */
export type Old = string;
export interface A {
  /** @deprecated The value \`"x"\`. */
  "io.modelcontextprotocol/key"?: string;
  inner: {
    /** Not {@link Old}, and not deprecated. */
    fine?: string;
    // @deprecated
    plain?: string;
    /** @deprecated */
    list?: { text: string }[];
  };
}
/** @deprecated Gone. */
export const GONE = -32042;`);
    expect(deprecated.map(({ element }) => element)).toEqual(['type:Old', 'type:A.io.modelcontextprotocol/key', 'type:A.inner.list', 'error:-32042']);
    expect(deprecated[0]?.text).toMatch(/^As a whole\s+since .*Other/);
    expect(deprecated[0]?.text).not.toContain('category');
  });

  it('finds the values of unions that allow any other string', () => {
    const { openValues } = read(`
export type Kind = "one" | "two" | string;
export interface A extends B {
  reason?: "one" | string;
  closed?: "three" | "four";
  list: { kind: ("five" | string)[] };
  map: { [key: string]: string | number };
}`);
    expect([...openValues].map(([value, places]) => [value, [...places]])).toEqual([['one', ['Kind', 'A.reason']], ['two', ['Kind']], ['five', ['A.list.kind']]]);
  });

  it('finds the ranges of error codes that a comment speaks of', () => {
    expect([...read('/* From `-32000` to `-32019`; not -1 to -2. */').errorRanges]).toEqual(['-32000..-32019']);
  });

  it('gives the first mistake of syntax with its place', () => {
    expect(readSchemaSource('export type A = string;\nexport type B = ;\nexport interface {}')).toEqual({ mistake: { line: 2, column: 17, message: 'Type expected.' } });
  });
});
