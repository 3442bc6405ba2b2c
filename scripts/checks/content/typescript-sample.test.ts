import { expect, it } from 'vitest';
import { changed, replace } from '../../check/test-content.ts';

const session = 'questions/session-lifecycle.mdx';
const sample = (code: string, words = 'sdk="@modelcontextprotocol/server@2.4.0"', indent = '') => {
  const lines = [`\`\`\`ts ${words}`, ...code.split('\n'), '```'].map((line) => indent + line).join('\n');
  return changed(session, replace('### What stayed', `${indent === '' ? '' : '- An item\n\n'}${lines}\n\n### What stayed`));
};
const server = "import { McpServer } from '@modelcontextprotocol/server';\n\nconst server = new McpServer({ name: 'shop', version: '1.0.0' });\n";

it('accepts what compiles against the pinned package', () => {
  expect(sample(`${server}await server.close();\nexport {};`).report).toEqual([]);
});

it('reports what does not compile, at its line and column', () => {
  const { report, at, problems } = sample(`${server}server.colse();`);
  expect(report).toEqual([at('colse', 'SAMPLE006')]);
  expect(problems[0]?.message).toContain("Did you mean 'close'?");
});

it('finds the column in a sample inside a list', () => {
  const { report, at } = sample(`${server}const port: number = 'a';`, undefined, '  ');
  expect(report).toEqual([at("port: number", 'SAMPLE006')]);
});

it('reports a syntax error', () => {
  const { report, at } = sample('const = 1;', 'sdk=none');
  expect(report).toContain(at('= 1;', 'SAMPLE006'));
});

it('finds the place behind signs that end a line for the compiler only', () => {
  const { report, at } = sample('const a = 1; /* \r \u2028 \u2029 */ const = 2;', 'sdk=none');
  expect(report).toContain(at('= 2;', 'SAMPLE006'));
});

it('compiles several samples apart from each other', () => {
  expect(sample('const server = 1;\n```\n\n```ts sdk=none\nconst server = 2;', 'sdk=none').report).toEqual([]);
});

it('reports a version that is not the installed one, and a package that is not there', () => {
  const version = sample(server, 'sdk="@modelcontextprotocol/server@2.3.0"');
  expect(version.report).toEqual([version.at('```ts', 'SAMPLE008')]);
  expect(version.problems[0]?.mend).toContain('@modelcontextprotocol/server@2.4.0');
  const missing = sample(server, 'sdk="@modelcontextprotocol/sever@2.4.0"');
  expect(missing.report).toContain(missing.at('```ts', 'SAMPLE008'));
});

it('reports an import of an official package that the fence does not pin', () => {
  const { report, at } = sample("import { Client } from '@modelcontextprotocol/client';\nexport { Client };");
  expect(report).toEqual([at('@modelcontextprotocol/client', 'SAMPLE008')]);
});

it.each(['..', '../typescript@6.0.3', '.bin@1', '__proto__@1', '@@1', '/@1', '@types@1'])('takes %j for a package that is not installed', (sdk) => {
  const { report, at } = sample('export {};', `sdk="${sdk}"`);
  expect(report).toEqual([at('```ts', 'SAMPLE008')]);
});
