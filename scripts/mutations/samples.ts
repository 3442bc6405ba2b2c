import type { Sample } from '../../src/model/passage/passage.ts';
import type { Passage } from '../../src/model/passage/passage.ts';
import type { Revision } from '../../src/model/revision.ts';
import type { ContentBase } from './content-base.ts';
import type { FileEdit, Spot } from './mutant.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** A code sample with its place in the file. Samples inside lists are left out: their code is indented in the file. */
export interface PlacedSample {
  readonly passage: Passage;
  readonly sample: Sample;
  readonly file: string;
  /** Tells it from all others: its entry, its caption or its number. */
  readonly name: string;
  /** The line that opens the fence. */
  readonly fence: Spot;
  readonly code: Spot;
  /** From the fence to the last line of the code. */
  readonly whole: Spot;
}

/** A JSON body, alone or behind the headers of an HTTP message. */
export interface PlacedJson extends PlacedSample {
  readonly json: YamlFile;
  readonly body: Spot;
  readonly value: unknown;
  readonly revision: Revision;
}

const found = new WeakMap<ContentBase, readonly PlacedSample[]>();

/** Every sample that shows how it is, in the order of the files. */
export function samplesOf(content: ContentBase, language?: string): PlacedSample[] {
  let known = found.get(content);
  if (known === undefined) found.set(content, (known = placeSamples(content)));
  return known.filter(({ sample }) => language === undefined || sample.language === language);
}

function placeSamples(content: ContentBase): PlacedSample[] {
  const counts = new Map<string, number>();
  return content.handbook.passages.flatMap((passage): PlacedSample[] => {
    const { sample, file, entry } = passage;
    if (sample === undefined || sample.heard) return [];
    const text = content.text(file);
    const start = content.offsetOf(file, sample.codePlace);
    const fenceStart = content.offsetOf(file, passage);
    const base = `${entry.collection}/${entry.id}/${sample.language}`;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    if (!text.startsWith(sample.code, start)) return [];
    const end = start + sample.code.length;
    return [{ passage, sample, file, name: `${base}.${count}`, fence: { file, start: fenceStart, end: start - 1 }, code: { file, start, end }, whole: { file, start: fenceStart, end } }];
  });
}

/** Every sample with a JSON message or object of the protocol in it. */
export function jsonOf(content: ContentBase): PlacedJson[] {
  return samplesOf(content).flatMap((placed): PlacedJson[] => {
    const { sample, code, file } = placed;
    const revision = content.handbook.revisions.find(sample.attributes.get('revision') ?? '');
    const isHttp = sample.language === 'http';
    const blank = isHttp ? /\n\n(?=[[{])/.exec(sample.code) : undefined;
    if (revision === undefined || (sample.language !== 'json' && !isHttp) || blank === null) return [];
    const start = code.start + (blank === undefined ? 0 : blank.index + 2);
    const text = content.text(file);
    try {
      const value = JSON.parse(text.slice(start, code.end)) as unknown;
      return [{ ...placed, revision, value, body: { file, start, end: code.end }, json: readYamlFile(file, text, start, code.end) }];
    } catch {
      return [];
    }
  });
}

/** Changes an attribute behind the language of a fence; without a text, it is taken away. */
export function setAttribute(content: ContentBase, { file, fence }: PlacedSample, key: string, text: string | undefined): FileEdit {
  const line = content.text(file).slice(fence.start, fence.end);
  const at = new RegExp(` ${key}=(?:"[^"]*"|\\S+)`).exec(line);
  const written = text === undefined ? '' : ` ${key}=${/^[\w./-]+$/.test(text) ? text : `"${text}"`}`;
  const start = fence.start + (at?.index ?? line.length);
  return { file, start, end: start + (at?.[0].length ?? 0), text: written };
}
