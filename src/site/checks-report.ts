import type { FactData } from '../model/fact.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Sample } from '../model/passage/passage.ts';
import type { SourceData } from '../model/registers.ts';
import { countPlaces } from './evidence.ts';

/** What the handbook consists of and how it is proved, counted from its data. */
export interface ChecksReport {
  readonly passages: number;
  /** Stretches of text that are bound to facts. */
  readonly claims: number;
  /** Places of the specification that prove facts: pages and sections, each in each revision it is cited for. */
  readonly places: number;
  /** The day of the oldest verification of a fact or a document; undefined where there is neither. */
  readonly oldest: string | undefined;
  readonly facts: readonly FactRow[];
  readonly sources: readonly SourceRow[];
  readonly samples: readonly SampleRow[];
}

/** Facts of one kind of proof. */
export interface FactRow {
  readonly kind: FactData['kind'];
  readonly count: number;
}

/** Sources of one kind, and how they were read. */
export interface SourceRow extends Readonly<Record<SourceData['read']['how'], number>> {
  readonly kind: SourceData['kind'];
  readonly count: number;
}

/** Samples of one language that are proved in the same way. */
export interface SampleRow {
  readonly language: string;
  readonly proof: SampleProof;
  readonly count: number;
}

/** How a sample is proved, in words. The order is that of the page. */
export const sampleProofs = {
  schema: 'valid by the official schema of its revision',
  exchange: 'headers, status and body compared with its revision',
  run: 'compiled against its SDK, and run by the tests',
  compiled: 'compiled against its SDK',
  'compiled-alone': 'compiled; it uses no SDK',
  names: 'parsed, and its names compared with those of its SDK',
  parsed: 'parsed',
  shown: 'no language to parse; searched for names and messages of the protocol',
  heard: 'shows a mistake, and is marked so',
} as const;

export type SampleProof = keyof typeof sampleProofs;

/** Tells how the rules prove a sample, from what its fence says of it. */
export function sampleProof({ language, attributes, heard }: Pick<Sample, 'language' | 'attributes' | 'heard'>): SampleProof {
  if (heard) return 'heard';
  const hasSdk = attributes.has('sdk') && attributes.get('sdk') !== 'none';
  switch (language) {
    case 'json':
      return attributes.has('other') ? 'parsed' : 'schema';
    case 'http':
      return attributes.has('other') ? 'shown' : 'exchange';
    case 'ts':
      return attributes.has('run') ? 'run' : hasSdk ? 'compiled' : 'compiled-alone';
    case 'python':
      return hasSdk ? 'names' : 'parsed';
    default:
      return 'shown';
  }
}

/** The names of the languages of samples. */
const languages: Readonly<Record<string, string>> = { json: 'JSON', http: 'HTTP', ts: 'TypeScript', python: 'Python', sh: 'Shell', text: 'Plain text' };

/** Counts what pages are made of and what proves it. */
export function checksReport(handbook: Handbook): ChecksReport {
  const { passages, revisions } = handbook;
  const facts = [...handbook.facts.values()];
  const documents = [...handbook.questions.values(), ...handbook.postmortems.values(), ...handbook.guides.values()];
  return {
    passages: passages.length,
    claims: passages.reduce((sum, { claims }) => sum + claims.length, 0),
    places: countPlaces(facts, revisions),
    oldest: [...facts, ...documents].map(({ verified }) => verified.on).sort()[0],
    facts: (['element', 'prose', 'absence', 'world'] as const).map((kind) => ({ kind, count: facts.filter((fact) => fact.kind === kind).length })),
    sources: sourceRows([...handbook.sources.values()]),
    samples: sampleRows(passages.flatMap(({ sample }) => sample ?? [])),
  };
}

function sourceRows(sources: readonly SourceData[]): SourceRow[] {
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const same = sources.filter((source) => source.kind === kind);
    const read = (wanted: SourceData['read']['how']): number => same.filter(({ read: { how } }) => how === wanted).length;
    return { kind, count: same.length, whole: read('whole'), part: read('part'), not: read('not') };
  });
  return rows.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function sampleRows(samples: readonly Sample[]): SampleRow[] {
  const rows = Object.entries(languages).flatMap(([language, name]) => (Object.keys(sampleProofs) as SampleProof[]).map((proof) => ({
    language: name, proof, count: samples.filter((sample) => sample.language === language && sampleProof(sample) === proof).length,
  })));
  return rows.filter(({ count }) => count > 0);
}
