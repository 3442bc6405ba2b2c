import type { ContentBase } from '../content-base.ts';
import type { Draft, Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { samplesOf, setAttribute, type PlacedSample } from '../samples.ts';
import { misspell } from './misspell.ts';

interface Match {
  readonly placed: PlacedSample;
  readonly groups: readonly string[];
  /** The spot of the first group. */
  readonly spot: Spot;
  readonly name: string;
}

/** Every place in samples of a language where a pattern stands; its first group is what is changed. */
function matches(content: ContentBase, language: string, pattern: RegExp): Match[] {
  return samplesOf(content, language).filter(({ sample }) => sample.attributes.get('sdk') !== 'none').flatMap((placed) =>
    [...placed.sample.code.matchAll(pattern)].map((match): Match => {
      const start = placed.code.start + match.index + match[0].indexOf(match[1]!);
      return { placed, groups: match.slice(1), spot: { file: placed.file, start, end: start + match[1]!.length }, name: `${placed.name}/${match[1]!}.${match.index}` };
    }));
}

function* changed(content: ContentBase, language: string, code: string, pattern: RegExp, change: (text: string) => string, at?: (match: Match) => Spot): Generator<Draft> {
  for (const match of matches(content, language, pattern)) {
    yield { subject: match.name, code, edits: [{ ...match.spot, text: change(match.groups[0]!) }], ...(at && { at: at(match) }) };
  }
}

/** A TypeScript sample imports a name or a module that the package does not have. */
export const wrongImport: ContentOperator = {
  name: 'wrong-import',
  about: 'imports what the SDK does not export',
  scope: 'content',
  atLeast: 4,
  *drafts(content) {
    yield* changed(content, 'ts', 'SAMPLE006', /^import \{ (\w+).*? from '@modelcontextprotocol/gm, misspell);
    yield* changed(content, 'ts', 'SAMPLE006', / from '(@modelcontextprotocol\/[\w/-]+)'/g, (text) => `${text}/v3`);
  },
};

/** A TypeScript sample calls a member that does not exist. */
export const wrongMember: ContentOperator = {
  name: 'wrong-member',
  about: 'calls a member that the SDK does not have',
  scope: 'content',
  atLeast: 4,
  drafts: (content) => changed(content, 'ts', 'SAMPLE006', /\bserver\.(\w+)\(/g, misspell),
};

/** A TypeScript sample passes a value of the wrong type. */
export const wrongArgument: ContentOperator = {
  name: 'wrong-argument',
  about: 'passes a value of another type to the SDK',
  scope: 'content',
  atLeast: 4,
  *drafts(content) {
    yield* changed(content, 'ts', 'SAMPLE006', /new McpServer\(\{ name: ('\w+')/g, () => '42');
    yield* changed(content, 'ts', 'SAMPLE006', /type: ('text'), text/g, () => "'txt'", ({ placed }) => placed.whole);
    yield* changed(content, 'ts', 'SAMPLE006', /description: ('[^']*')/g, () => '7', ({ placed }) => placed.whole);
  },
};

/** A sample is pinned to a version that is not the installed one. */
export const wrongPin: ContentOperator = {
  name: 'wrong-pin',
  about: 'pins a sample to a version that is not installed',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content, 'ts')) {
      const sdk = placed.sample.attributes.get('sdk') ?? 'none';
      if (sdk === 'none') continue;
      const pins = sdk.split(' ');
      for (const [index, pin] of pins.entries()) {
        const at = pin.lastIndexOf('@');
        for (const wrong of [`${pin.slice(0, at)}@2.4.1`, `${pin.slice(0, at)}@1.0.0`, `@modelcontextprotocol/servers@${pin.slice(at + 1)}`, pin.slice(0, at)]) {
          const text = pins.map((other, position) => (position === index ? wrong : other)).join(' ');
          yield { subject: `${placed.name}/${index}>${wrong}`, code: 'SAMPLE008', consequences: ['SAMPLE006', 'SAMPLE002'], edits: [setAttribute(content, placed, 'sdk', text)], at: placed.fence };
        }
      }
    }
  },
};

/** Python that its grammar does not allow. */
export const breakPython: ContentOperator = {
  name: 'break-python',
  about: 'writes Python that does not parse',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    const near = ({ placed, spot }: Match): Spot => ({ ...placed.code, start: spot.start });
    yield* changed(content, 'python', 'SAMPLE007', /^def \w+\(.*(:)$/gm, () => '', near);
    yield* changed(content, 'python', 'SAMPLE007', /^if [^\n]*(:)$/gm, () => '', near);
    yield* changed(content, 'python', 'SAMPLE007', /^\w+ = \w+\(.*(\))$/gm, () => '', near);
    yield* changed(content, 'python', 'SAMPLE007', /^ {4}(return) /gm, () => 'return return', near);
    yield* changed(content, 'python', 'SAMPLE007', /^(from) /gm, () => 'form', near);
  },
};

/** A Python sample uses a module, name, member or argument that its package does not have. */
export const wrongPythonName: ContentOperator = {
  name: 'wrong-python-name',
  about: 'uses a name that the pinned version of the Python package does not have',
  scope: 'content',
  atLeast: 24,
  *drafts(content) {
    yield* changed(content, 'python', 'SAMPLE009', /^from (?:mcp|fastmcp)[\w.]* import (\w+)/gm, misspell);
    yield* changed(content, 'python', 'SAMPLE009', /^from ((?:mcp|fastmcp)[\w.]*) import/gm, (module) => `${module}.v3`);
    yield* changed(content, 'python', 'SAMPLE009', /\bmcp\.(\w+)\b(?=\()/g, misspell);
    yield* changed(content, 'python', 'SAMPLE009', /\bclient\.(\w+)\b(?=\()/g, misspell);
    yield* changed(content, 'python', 'SAMPLE009', /\bmcp\.run\([^)]*\b(\w+)=/g, misspell);
    yield* changed(content, 'python', 'SAMPLE009', /= (?:MCPServer|FastMCP)\([^)]*\b(\w+)=/g, misspell);
  },
};

/** A Python sample is pinned to a version whose names nobody read. */
export const wrongPythonPin: ContentOperator = {
  name: 'wrong-python-pin',
  about: 'pins a Python sample to a version whose names nobody read',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content, 'python')) {
      const sdk = placed.sample.attributes.get('sdk') ?? 'none';
      if (sdk === 'none') continue;
      const name = sdk.slice(0, sdk.lastIndexOf('@'));
      for (const wrong of [`${name}@2.99.0`, `${name}@1.0.0`, `${name}-sdk@2.3.0`]) {
        yield { subject: `${placed.name}>${wrong}`, code: 'SAMPLE009', consequences: ['SAMPLE002', 'SAMPLE008'], edits: [setAttribute(content, placed, 'sdk', wrong)], at: placed.fence };
      }
    }
  },
};

export const programOperators = [wrongImport, wrongMember, wrongArgument, wrongPin, breakPython, wrongPythonName, wrongPythonPin];
