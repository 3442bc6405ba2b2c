import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import type { Card, TitlePart } from './card.ts';

/** Width and height of a preview image in pixels, as the Open Graph consumers expect them. */
export const cardSize = { width: 1200, height: 630 } as const;

// The light theme of src/styles/tokens.css in sRGB; the renderer knows no oklch.
const paper = '#fcfbf7';
const tint = '#f3f1ea';
const rule = '#d5d3cc';
const ink = '#1c2124';
const soft = '#545a5e';
const accent = '#0f5a68';

const require = createRequire(import.meta.url);
const font = (name: string): Buffer => readFileSync(require.resolve(`@fontsource/${name}.woff`));
let fonts: Parameters<typeof satori>[1]['fonts'] | undefined;

function loadFonts(): NonNullable<typeof fonts> {
  fonts ??= [
    { name: 'Sans', weight: 400, data: font('source-sans-3/files/source-sans-3-latin-400-normal') },
    { name: 'Sans', weight: 600, data: font('source-sans-3/files/source-sans-3-latin-600-normal') },
    { name: 'Sans', weight: 700, data: font('source-sans-3/files/source-sans-3-latin-700-normal') },
    { name: 'Code', weight: 500, data: font('source-code-pro/files/source-code-pro-latin-500-normal') },
  ];
  return fonts;
}

interface Node {
  readonly type: string;
  readonly props: { readonly style: Readonly<Record<string, string | number>>; readonly children?: string | readonly Node[] };
}

const box = (style: Node['props']['style'], children?: string | readonly Node[]): Node =>
  ({ type: 'div', props: { style: { display: 'flex', ...style }, ...(children === undefined ? {} : { children }) } });

/** Long titles are set smaller, so that every one fits four lines. */
function titleSize(parts: readonly TitlePart[]): number {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return length <= 48 ? 76 : length <= 80 ? 66 : length <= 120 ? 56 : 48;
}

/** Words become boxes of their own, because the renderer breaks lines between boxes only. */
function titleWords(parts: readonly TitlePart[], size: number): Node[] {
  return parts.flatMap(({ text, code }, index) => {
    const words = text.split(/\s+/).filter(Boolean);
    const glued = index > 0 && !/^\s/.test(text) && !/\s$/.test(parts[index - 1]!.text);
    return words.map((word, place) => box({
      ...(code ? { fontFamily: 'Code', fontWeight: 500, fontSize: size * 0.86, backgroundColor: tint, borderRadius: 8, padding: '0 10px', lineHeight: 1.1 } : {}),
      marginLeft: glued && place === 0 ? 0 : size * 0.24,
    }, word));
  });
}

function layout({ kind, title, notes, revisions, legend }: Card): Node {
  const size = titleSize(title);
  const line = { fontSize: 28, color: soft };
  return box({ ...cardSize, boxSizing: 'border-box', flexDirection: 'column', justifyContent: 'space-between', backgroundColor: paper, color: ink, fontFamily: 'Sans', padding: '60px 72px 52px' }, [
    box({ justifyContent: 'space-between', alignItems: 'baseline', borderBottom: `3px solid ${ink}`, paddingBottom: 20 }, [
      box({ fontWeight: 700, fontSize: 32 }, 'MCP Interview Handbook'),
      box({ ...line, color: accent, fontWeight: 600 }, kind),
    ]),
    box({ flexDirection: 'column' }, [
      box({ flexWrap: 'wrap', alignItems: 'center', fontWeight: 700, fontSize: size, lineHeight: 1.18, letterSpacing: -0.5, marginLeft: -size * 0.24 }, titleWords(title, size)),
      box({ ...line, marginTop: 26 }, notes.join('  ·  ')),
    ]),
    box({ flexDirection: 'column' }, [
      box({ ...line, fontSize: 22, marginBottom: 10 }, legend),
      box({}, revisions.map(({ id, marked }, index) => box({ flex: 1, flexDirection: 'column', marginLeft: index === 0 ? 0 : 10 }, [
        box({ height: 10, borderRadius: 5, backgroundColor: marked ? accent : rule, marginBottom: 10 }),
        box({ fontFamily: 'Code', fontWeight: 500, fontSize: 24, color: marked ? ink : soft }, id),
      ]))),
    ]),
  ]);
}

/** Tells this way of drawing from any other: the code of the layout, and the versions of what draws and of the fonts. */
export function drawingVersion(root: string): string {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> };
  const versions = ['satori', '@resvg/resvg-js', '@fontsource/source-sans-3', '@fontsource/source-code-pro'].map((name) => packages[`node_modules/${name}`]?.version);
  return [...versions, box, titleSize, titleWords, layout].join('\n');
}

/** Draws a card as PNG; the same card gives the same bytes. Takes its fonts from installed packages, never from a network. */
export async function drawCard(card: Card): Promise<Buffer> {
  // Satori's type asks for React elements, but it takes any object of this form.
  const svg = await satori(layout(card) as unknown as Parameters<typeof satori>[0], { ...cardSize, fonts: loadFonts() });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
