import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { changedData } from './change-data.ts';
import { damaged } from './damage.ts';
import { textInput, type Input } from './input.ts';
import { anyText, nastyText, prototypeNames } from './nasty.ts';
import { splitDocument, type Seeds } from './seeds.ts';

const encoder = new TextEncoder();

/** Pieces of YAML that are rare, legal and dangerous, or nearly legal. */
const rare: readonly string[] = [
  'a: &a [*a]\n', 'a: &a\n  b: *a\n', '&a a: *a\n', 'a: &x {k: 1}\nb:\n  <<: *x\n', '<<: {a: 1}\n', '<<: [*x, *x]\n', 'a: *nothing\n', '? [a, b]\n: c\n', '? {a: b}\n: c\n', '? |\n  a\n: b\n', '!!set {a, b}\n', '!!map [a]\n',
  'a: !!binary "aGk="\n', 'a: !!js/function "x"\n', 'a: !<tag:x> b\n', '!a b: c\n', 'a: !!float x\n', 'a: !!timestamp 2026-07-28\n', '%YAML 1.1\n---\na: yes\n', '%YAML 9.9\n---\na: b\n', '%TAG ! x\n---\n', '---\na: b\n---\nc: d\n', '...\n', '--- a\n', '--- |\n a\n',
  'a: |9\n  b\n', 'a: |+\n\n\n', 'a: >2-\n   b\n', 'a: "\\x"\n', 'a: "\\u12"\n', 'a: "\\UFFFFFFFF"\n', 'a: "\\ud800"\n', "a: 'b\n", 'a: "b\n', 'a:\tb\n', '\ta: b\n', 'a: b: c\n', '- a\nb: c\n', 'a: [b\n', 'a: {b\n', 'a: {b: c, b: d}\n', 'a: 1\na: 2\n', '"": ""\n', 'null: null\n', '~: ~\n', 'true: true\n', '1: 1\n', '1.0: 1\n', '.nan: .nan\n', '2026-07-28: 2026-07-28\n', '[]: {}\n', '{}: []\n', '#\n', 'a: #\n', '"a":b\n', 'a: @b\n', 'a: `b`\n', 'a: %b\n', '\ufeffa: b\n', 'a: \0\n',
  `x0: &x0 [a, a, a, a, a, a, a, a, a]\n${Array.from({ length: 8 }, (_, index) => `x${index + 1}: &x${index + 1} [${`*x${index}, `.repeat(9)}]\n`).join('')}`,
];

const rareYaml: fc.Arbitrary<string> = fc.constantFrom(...rare);

const deep: fc.Arbitrary<string> = fc.tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '!a ', 'a:\n'), fc.constantFrom(10, 100, 100, 1000, 12_000)).map(([piece, times]) =>
  piece === 'a:\n' ? Array.from({ length: Math.min(times, 400) }, (_, index) => `${' '.repeat(index)}a:\n`).join('') : `a: ${piece === '- ' ? '\n  ' : ''}${piece.repeat(times)}`);

const scalar = fc.oneof(
  { arbitrary: nastyText, weight: 3 },
  { arbitrary: nastyText.map((text) => JSON.stringify(text)), weight: 3 },
  { arbitrary: anyText.map((text) => `'${text.replaceAll("'", "''")}'`), weight: 1 },
  { arbitrary: anyText.map((text) => `|\n      ${text.replaceAll('\n', '\n      ')}`), weight: 1 },
  { arbitrary: fc.array(nastyText, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`), weight: 1 },
  { arbitrary: fc.constantFrom('&a b', '*a', '!!str 1', '>-\n      a\n      b', '{}', '[]', ''), weight: 1 },
);

/** YAML by its grammar: keys that the schemas know, and values of every form. */
function invented(keys: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof({ arbitrary: fc.constantFrom(...keys), weight: 4 }, { arbitrary: fc.constantFrom(...prototypeNames), weight: 1 }, { arbitrary: nastyText, weight: 1 });
  const pairs = fc.array(fc.tuple(key, scalar), { minLength: 1, maxLength: 6 });
  const entry = fc.tuple(key, pairs).map(([id, all]) => `${id}:\n${all.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
  return fc.array(fc.oneof({ arbitrary: entry, weight: 5 }, { arbitrary: rareYaml, weight: 1 }), { maxLength: 4 }).map((parts) => parts.join(''));
}

function keysIn(texts: Iterable<string>): string[] {
  return [...new Set([...texts].flatMap((text) => [...text.matchAll(/^[ -]*([A-Za-z][\w-]*):/gm)].map((match) => match[1]!)))];
}

/** Every way in which the YAML text of a register comes out wrong. */
function damagedYaml(seeds: readonly string[], keys: readonly string[]): fc.Arbitrary<Uint8Array> {
  const seed = fc.constantFrom(...seeds);
  const data = seeds.map((text) => {
    try {
      return parse(text) as unknown;
    } catch {
      return null;
    }
  });
  const written = changedData(fc.constantFrom(...data)).map((changed) => stringify(changed));
  return fc.oneof(
    { arbitrary: damaged(seed.map((text) => encoder.encode(text))), weight: 5 },
    { arbitrary: written.map((text) => encoder.encode(text)), weight: 8 },
    { arbitrary: damaged(written.map((text) => encoder.encode(text))), weight: 1 },
    { arbitrary: fc.tuple(seed, rareYaml).map(([text, piece]) => encoder.encode(text + piece)), weight: 1 },
    { arbitrary: fc.oneof({ arbitrary: invented(keys), weight: 8 }, { arbitrary: rareYaml, weight: 3 }, { arbitrary: deep, weight: 1 }).map((text) => encoder.encode(text)), weight: 3 },
  );
}

/** Registers: every map of the content but the facts. */
export function registerInputs({ small, real }: Seeds): fc.Arbitrary<Input> {
  const paths = [...small.keys()].filter((path) => path.endsWith('.yaml') && !path.startsWith('facts/'));
  const keys = keysIn(paths.map((path) => small.get(path)!));
  return fc.oneof(...paths.map((path) => {
    const seeds = [small.get(path)!, small.get(path)!, ...(real.get(path.startsWith('changes/') ? 'changes/' : path) ?? [])];
    const file = path.startsWith('changes/') ? 'changes/*.yaml' : path;
    return damagedYaml(seeds, keys).map((bytes): Input => ({ kind: 'YAML registers', file, bytes, ...(path === 'revisions.yaml' && { alone: true }) }));
  }));
}

/** Files of facts. */
export function factInputs({ small, real }: Seeds): fc.Arbitrary<Input> {
  const text = small.get('facts/core.yaml')!;
  const renamed = text.replace(/^[a-z-]+:$/gm, (id) => `another-${id}`);
  const seeds = [text, renamed, renamed, ...(real.get('facts/') ?? [])];
  const keys = keysIn(seeds);
  return fc.tuple(fc.constantFrom('facts/*.yaml', 'facts/*.yaml', 'facts/core.yaml'), damagedYaml(seeds, keys)).map(([file, bytes]): Input => ({ kind: 'fact files', file, bytes }));
}

const exceptions = `talk-with-nowadays:
  rule: WORDS001
  file: src/content/glossary.yaml
  message: '"nowadays"'
  reason: The name of a talk.
  reviewed: 2026-11-22
  expires: 2027-05-31
another-one:
  rule: IDENT006
  file: src/content/questions/session-lifecycle.mdx
  text: as then
  reason: It reads so.
  reviewed: 2026-11-22
  expires: 2027-11-22
`;
const redirects = `/q/old/:
  to: /q/session-lifecycle/
  on: 2026-11-22
  reason: It has a better name.
  entry: questions/old
/q/older/#traps:
  to: /q/old/
  on: 2026-11-22
  reason: It went.
/a/:
  to: /b/
  on: 2026-11-22
  reason: A circle.
/b/:
  to: /a/#x
  on: 2026-11-22
  reason: A circle.
`;
const published = '# Every address ever published\n/\n/q/session-lifecycle/\n/q/session-lifecycle/#traps\n/q/old/\n/facts.json\n/404.html\n';

/** The ledger: exceptions, redirects and published addresses. */
export function ledgerInputs(): fc.Arbitrary<Input> {
  const address = fc.oneof(nastyText, fc.constantFrom('/', '//', '/q/', '/q/#', '/q/#a#b', '/a/../b/', '/%zz/', '/__proto__/', '/q/old/', 'q', 'https://example.com/', '/a b/', '/a?b=c'), fc.webPath());
  const keys = keysIn([exceptions, redirects]);
  return fc.oneof(
    damagedYaml([exceptions], keys).map((bytes): Input => ({ kind: 'ledger files', file: 'ledger/exceptions.yaml', bytes })),
    damagedYaml([redirects], [...keys, '/q/old/', '/a/', '/b/']).map((bytes): Input => ({ kind: 'ledger files', file: 'ledger/redirects.yaml', bytes })),
    fc.dictionary(address, fc.record({ to: address, on: fc.constant('2026-11-22'), reason: nastyText }), { maxKeys: 6, noNullPrototype: true }).map((all) => textInput('ledger files', 'ledger/redirects.yaml', stringify(all))),
    damaged(fc.constant(encoder.encode(published))).map((bytes): Input => ({ kind: 'ledger files', file: 'ledger/published.txt', bytes })),
    fc.array(address, { maxLength: 12 }).map((lines) => textInput('ledger files', 'ledger/published.txt', lines.join('\n'))),
  );
}

/** Documents whose front matter is damaged. */
export function frontMatterInputs({ small, real }: Seeds): fc.Arbitrary<Input> {
  const folders = [['questions/', 'questions/session-lifecycle.mdx', '*'], ['postmortems/', 'postmortems/stale-session.mdx', '*'], ['guides/', [...small.keys()].find((path) => path.startsWith('guides/'))!, '']] as const;
  return fc.oneof(...folders.map(([folder, path, name]) => {
    const own = splitDocument(small.get(path)!);
    const others = (real.get(folder) ?? []).map(splitDocument);
    const heads = [own.head, own.head, own.head, ...others.map(({ head }) => head)];
    const file = name === '*' ? `${folder}*.mdx` : path;
    const fence = fc.oneof({ arbitrary: fc.constant(['---\n', '---\n'] as const), weight: 12 }, { arbitrary: fc.tuple(fc.constantFrom('---\n', '--- \n', '---\r\n', '----\n', '\n---\n', ''), fc.constantFrom('---\n', '---', '--- \n', '...\n', '')), weight: 1 });
    return fc.tuple(damagedYaml(heads, keysIn(heads)), fence, fc.constantFrom(own.body, '', '\n## A\n')).map(([head, [open, close], body]): Input => {
      const parts = [encoder.encode(open), head, encoder.encode(close), encoder.encode(body)];
      return { kind: 'front matter', file, bytes: Uint8Array.from(parts.flatMap((part) => [...part])) };
    });
  }));
}
