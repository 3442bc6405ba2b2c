import { describe, expect, it } from 'vitest';
import { changed, problemsOf, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';

describe('names in inline code', () => {
  it('are known to the surface, to names.yaml, or are numbers', () => {
    expect(problemsOf()).toEqual([]);
    expect(changed(session, replace('Examples do it.', 'Examples answer `404` with `jsonrpc` and `12`.')).report).toEqual([]);
  });

  it('are reported where nothing knows them, with the nearest names', () => {
    const { report, at, problems } = changed(session, replace('Examples do it.', 'Examples call `tools/lists`.'));
    expect(report).toEqual([at('`tools/lists`', 'IDENT001')]);
    expect(problems[0]?.mend).toContain('"tools/list"');
  });

  it('are not looked at in what is quoted as wrong', () => {
    expect(changed(session, replace('heard: The header is still there.', 'heard: The `tools/lists` is still there.')).report).toEqual([]);
  });

  it('are known by an absence fact that says no revision ever had them', () => {
    const never = replace('absent: [header:Mcp-Session-Id]', 'absent: [header:Mcp-Session-Id]\n  never: [tools/unlist]\n  about: [tools/unlist]');
    expect(changed('facts/core.yaml', never).report).toEqual([]);
  });

  it('are looked at in data too', () => {
    const data = changed(session, replace('identifiers: [Mcp-Session-Id]', 'identifiers: [Mcp-Sesion-Id]'));
    expect(data.report).toEqual([data.at('Mcp-Sesion-Id', 'IDENT001')]);
    const about = changed('facts/core.yaml', replace('elements: [method:tools/list]', 'elements: [method:tools/list]\n  about: [Tol]'));
    expect(about.report).toEqual([about.at('Tol]', 'IDENT001')]);
  });
});

describe('names.yaml', () => {
  it('holds patterns that can be read', () => {
    const { report, at } = changed('names.yaml', replace('"[1-5][0-9]{2}"', '"[1-5"'));
    expect(report).toEqual([at('"[1-5"', 'IDENT003')]);
  });

  it('does not register what is the protocol\'s own', () => {
    const name = changed('names.yaml', replace('[jsonrpc, id]', '[jsonrpc, id, tools/call]'));
    expect(name.report).toEqual([name.at('tools/call', 'IDENT004')]);
    const pattern = changed('names.yaml', replace('"[1-5][0-9]{2}"', '"tools/.*"'));
    expect(pattern.report).toEqual([pattern.at('"tools/.*"', 'IDENT004')]);
  });
});
