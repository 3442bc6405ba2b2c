import { describe, expect, it } from 'vitest';
import { literalsWith } from './schema-literals.ts';

describe('literalsWith', () => {
  it('reads the literals with a wanted member without running anything', () => {
    const source = '#!/usr/bin/env node\nvar a={$defs:{"A-b":{type:`x`,n:-1,t:!0,f:!1,list:[null,"y"]}}};throw new Error(a);';
    expect(literalsWith(['$defs'], source)).toEqual([{ $defs: { 'A-b': { type: 'x', n: -1, t: true, f: false, list: [null, 'y'] } } }]);
  });

  it.each(['({ $defs: f() })', '({ $defs: {}, ...x })', '({ [$defs]: 1 })', '({ $defs: `${x}` })', '({ $defs: [...x] })', '({ other: 1 })', '({ $defs: [,] })'])(
    'leaves out %s',
    (source) => expect(literalsWith(['$defs'], source)).toEqual([]),
  );

  it('refuses what is no module', () => {
    expect(() => literalsWith(['a'], 'var ;')).toThrow(SyntaxError);
  });
});
