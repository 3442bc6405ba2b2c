import fc from 'fast-check';
import { damaged, damagedText } from './damage.ts';
import { fenceOf, type SampleKind } from './fence-inputs.ts';
import type { Input, Kind } from './input.ts';
import { anyText, nastyText } from './nasty.ts';
import { splitDocument, type Seeds } from './seeds.ts';

const encoder = new TextEncoder();

const words = fc.constantFrom(
  'The server', 'keeps state', 'in each request', 'currently', 'the latest revision', 'on 22 November 2026', '2025-06-18', 'a session id', 'must', 'MUST NOT', 'SHOULD', '"quoted words"', 'tools/list', 'Mcp-Session-Id', 'the header', 'is required.', 'It was so.',
  'Clients send `initialize` first.', 'as of today,', 'in version 2.0', 'five primitives', 'the three-phase lifecycle', 'SSE', 'OAuth 2.1', '\n', ' - ', '…', '—',
);

const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string; run: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: words, weight: 6 },
    { arbitrary: nastyText, weight: 4 },
    { arbitrary: fc.constantFrom('`Mcp-Session-Id`', '`tools/list`', '`resultType`', '`_meta`', '`-32602`', '`server/discover`', '[[2025-06-18]]', '[[date:launch-announced]]'), weight: 3 },
    { arbitrary: fc.tuple(tie('run'), fc.constantFrom('fact:tools-list-exists', 'fact:session-header-removed', 'fact:session-id-optional+session-header-life', 'fact:launch-announced', 'question:tool-listing#traps', 'source:announcement', 'term:session', 'case:stale-session', 'topic:transports', 'revision:2025-06-18', 'page:/transports/', 'correction:session-mandatory', 'constructor:a', 'valueOf:b')).map(([text, url]) => `[${text}](${url})`), weight: 4 },
    { arbitrary: tie('run').map((text) => `**${text}**`), weight: 1 },
    { arbitrary: tie('run').map((text) => `<Heard>${text}</Heard>`), weight: 1 },
    { arbitrary: tie('run').map((text) => `*${text}*`), weight: 1 },
  ),
  run: fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join(' ')),
})).run;

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: inline, weight: 6 },
    { arbitrary: inline.map((text) => `## ${text}`), weight: 1 },
    { arbitrary: inline.map((text) => `### ${text}`), weight: 1 },
    { arbitrary: fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')), weight: 2 },
    { arbitrary: fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) => rows.map((cells, index) => `| ${cells.join(' | ')} |${index === 0 ? `\n|${'---|'.repeat(cells.length)}` : ''}`).join('\n')), weight: 1 },
    { arbitrary: fc.tuple(fc.constantFrom('..', '2025-03-26..2025-11-25', '2024-11-05', '2026-07-28..', '2026-07-28..2024-11-05', '__proto__', ''), tie('blocks')).map(([span, text]) => `<Era span="${span}" title="Before">\n\n${text}\n\n</Era>`), weight: 2 },
    { arbitrary: tie('blocks').map((text) => text.replace(/^/gm, '> ')), weight: 1 },
    { arbitrary: fc.tuple(fc.constantFrom('Answer', 'Practice', 'Heard', 'Era', 'b', 'Unknown', 'A.B', 'constructor', 'toString'), tie('blocks')).map(([name, text]) => `<${name}>\n\n${text}\n\n</${name}>`), weight: 2 },
    { arbitrary: fc.constantFrom('{1}', '{/* a */}', 'import a from "a"', 'export const a = 1', '<!-- a -->', '<b>a</b>', '---', '[a]: fact:b', '[^1]: a', '```\na\n```', '    code'), weight: 1 },
    { arbitrary: anyText, weight: 1 },
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((parts) => parts.join('\n\n')),
})).blocks;

/** Puts a piece into the answer of a document that is right. */
function inAnswer(document: string, piece: string): string {
  return document.replace('\n</Answer>', () => `\n${piece}\n\n</Answer>`);
}

/** Documents with a body that is invented or damaged. */
export function bodyInputs({ small, real }: Seeds): fc.Arbitrary<Input> {
  const answer = small.get('questions/session-lifecycle.mdx')!;
  const caseText = small.get('postmortems/stale-session.mdx')!;
  const guide = [...small.keys()].find((path) => path.startsWith('guides/'))!;
  const { head, body } = splitDocument(answer);
  const bodies = [body, body, ...(real.get('questions/') ?? []).map((text) => splitDocument(text).body)];
  const made = fc.oneof(
    { arbitrary: block.map((piece) => inAnswer(answer, piece)), weight: 5 },
    { arbitrary: block.map((piece) => `---\n${head}---\n${piece}\n`), weight: 1 },
    { arbitrary: damagedText(fc.constantFrom(...bodies)).map((text) => `---\n${head}---\n${text}`), weight: 5 },
  ).map((text): Input => ({ kind: 'MDX bodies', file: 'questions/*.mdx', bytes: encoder.encode(text) }));
  const onCase = fc.oneof(block, damagedText(fc.constantFrom(caseText, ...(real.get('postmortems/') ?? [])).map((text) => splitDocument(text).body)))
    .map((text): Input => ({ kind: 'MDX bodies', file: 'postmortems/*.mdx', bytes: encoder.encode(`---\n${splitDocument(caseText).head}---\n${text}`) }));
  const onGuide = fc.oneof(block, damagedText(fc.constant(splitDocument(small.get(guide)!).body)))
    .map((text): Input => ({ kind: 'MDX bodies', file: guide, bytes: encoder.encode(`---\n${splitDocument(small.get(guide)!).head}---\n${text}`) }));
  return fc.oneof({ arbitrary: made, weight: 6 }, { arbitrary: onCase, weight: 1 }, { arbitrary: onGuide, weight: 1 });
}

/** Answers that show a sample of a kind, several in one of them. */
export function sampleInputs({ small }: Seeds, kind: Kind & SampleKind): fc.Arbitrary<Input> {
  const answer = small.get('questions/session-lifecycle.mdx')!;
  return fc.array(fenceOf(kind), { minLength: 1, maxLength: 3 }).map((fences): Input => ({ kind, file: 'questions/*.mdx', bytes: encoder.encode(inAnswer(answer, fences.join('\n\n'))) }));
}

/** Files of any path and any bytes: damaged beyond what an editor does, or left empty. */
export function rawInputs({ small }: Seeds): fc.Arbitrary<Input> {
  const paths = [...small.keys()];
  const bytes = fc.oneof(
    { arbitrary: fc.uint8Array({ maxLength: 200 }), weight: 2 },
    { arbitrary: damaged(damaged(fc.constantFrom(...paths).map((path) => encoder.encode(small.get(path)!)))), weight: 4 },
    { arbitrary: fc.constantFrom(new Uint8Array(), new Uint8Array([0]), new Uint8Array([0xef, 0xbb, 0xbf]), new Uint8Array([0x0a]), new Uint8Array(5000), encoder.encode('---\n---\n'), encoder.encode('---'), encoder.encode('\ufeff---\na: b\n---\n')), weight: 1 },
  );
  const file = fc.oneof(
    { arbitrary: fc.constantFrom('questions/*.mdx', 'postmortems/*.mdx', 'facts/*.yaml', 'changes/*.yaml', 'guides/*.mdx'), weight: 6 },
    { arbitrary: fc.constantFrom(...paths), weight: 6 },
    { arbitrary: fc.constantFrom('questions/__proto__.mdx', 'questions/.mdx', 'questions/constructor.mdx', 'questions/a b.mdx', 'questions/é.mdx', 'questions/a/b.mdx', 'questions/*.md', '*.yaml', 'facts/*.yml', 'ledger/*.yaml', 'ledger/published.txt', '*', 'glossary.yaml.orig', 'questions/%.mdx', 'questions/\ud800.mdx'), weight: 1 },
  );
  return fc.tuple(file, bytes).map(([path, all]): Input => ({ kind: 'raw bytes', file: path, bytes: all, ...(path === 'revisions.yaml' && { alone: true }) }));
}
