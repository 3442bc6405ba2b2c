import type { Revisions } from '../../model/revision.ts';
import type { StoredFile, StoredValue } from '../write-surface.ts';
import { present, type SpanWriter } from './by-revision.ts';
import { slugOf } from './heading-slug.ts';
import { deprecatedFeatures, type FeatureLabel } from './labels.ts';
import type { SpecPagesByRevision } from './page-elements.ts';
import type { SchemaSource } from './schema-source.ts';
import type { Passage } from './spec-page.ts';

/** The page that registers deprecated features, and the section that lists them. Removed ones move to another section. */
const REGISTRY = { page: 'deprecated', section: 'deprecated' };

const DATE = /\b\d{4}-\d\d-\d\d\b/;
const PROPOSAL = /SEP-\d+|PR #\d+/;

interface Deprecation {
  since: string;
  source: string;
  proposal?: string | undefined;
  replacement?: string | undefined;
  feature?: string | undefined;
  earliestRemoval?: string | undefined;
  /** The revisions whose schema marks it. */
  marked?: string[];
}

/** The revision that a date names; where the checkout lacks it, the first one after it, else the one that says so. */
function revisionOf(text: string | undefined, saidIn: string, revisions: Revisions): string {
  const date = DATE.exec(text ?? '')?.[0];
  return date === undefined ? saidIn : (revisions.all.find(({ id }) => id >= date)?.id ?? saidIn);
}

/** Reads a row of the registry: feature, proposal, "deprecated in", migration path, earliest removal. */
function readRow({ row = [] }: Passage, revision: string, revisions: Revisions): { label: FeatureLabel; isNew: boolean; deprecation: Deprecation } {
  const [feature = '', proposal = '', since, , removal = ''] = row;
  const slug = slugOf(feature).replace(/%[0-9A-F]{2}|-+/g, '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  const known = deprecatedFeatures[slug];
  const label = known ?? { name: slug };
  return {
    label,
    isNew: known === undefined,
    deprecation: {
      since: revisionOf(since, revision, revisions),
      source: `${revision}/${REGISTRY.page}`,
      proposal: PROPOSAL.exec(proposal)?.[0],
      replacement: label.replacement,
      earliestRemoval: DATE.exec(removal)?.[0],
    },
  };
}

/**
 * Derives `deprecations.json`. Sources: the registry page of deprecated features, whose migration cell is put in a few
 * words of ours, and the `@deprecated` tags of `schema.ts`. A method is deprecated when the type of its message is.
 *
 * Takes the methods as they were derived: name to the message type of each revision. A feature keeps the page that
 * registered it first as its source; the rest is what the newest page says.
 */
export function deriveDeprecations(
  sources: ReadonlyMap<string, SchemaSource>,
  pages: SpecPagesByRevision,
  methods: ReadonlyMap<string, ReadonlyMap<string, string>>,
  revisions: Revisions,
  write: SpanWriter,
): { deprecations: StoredFile; remarks: string[] } {
  const found = new Map<string, Deprecation>();
  const labels = new Map<string, FeatureLabel>();
  const remarks = new Set<string>();

  for (const [revision, all] of pages) {
    for (const passage of all.get(REGISTRY.page)?.passages ?? []) {
      if (passage.kind !== 'row' || passage.section.at(-1) !== REGISTRY.section) continue;
      const { label, isNew, deprecation } = readRow(passage, revision, revisions);
      const id = `feature:${label.name}`;
      labels.set(label.name, label);
      found.set(id, { ...deprecation, source: found.get(id)?.source ?? deprecation.source });
      if (isNew) remarks.add(`${revision}/${REGISTRY.page} lists "${passage.row?.[0]}", for which deprecatedFeatures in src/spec/derive/labels.ts has no entry; it is stored as ${id}, without a replacement and without its types.`);
    }
  }
  // The labels decide in the order of their table, in which the narrower parts stand first.
  const inOrder = Object.values(deprecatedFeatures).filter(({ name }) => labels.has(name));
  for (const [revision, { deprecated }] of sources) {
    for (const { element, text } of deprecated) {
      const feature = inOrder.find(({ parts }) => parts?.test(element.slice(element.indexOf(':') + 1)));
      if (feature === undefined) remarks.add(`schema/${revision}/schema.ts deprecates ${element}, which is a part of no feature in deprecatedFeatures in src/spec/derive/labels.ts; it is stored without one.`);
      const known = found.get(element);
      found.set(element, {
        since: known?.since ?? revisionOf(text, revision, revisions),
        source: 'schema.ts',
        proposal: known?.proposal ?? PROPOSAL.exec(text)?.[0],
        replacement: feature?.replacement,
        feature: feature?.name,
        marked: [...(known?.marked ?? []), revision],
      });
    }
  }
  for (const [method, definitions] of methods) {
    for (const [revision, definition] of definitions) {
      const type = found.get(`type:${definition}`);
      if (type?.marked?.includes(revision) && !found.has(`method:${method}`)) {
        const { marked: _, ...deprecation } = type;
        found.set(`method:${method}`, deprecation);
      }
    }
  }
  const stored = [...found].map(([id, { marked, ...members }]): [string, StoredValue] => [id, present({ ...members, marked: marked && write.span(marked) })]);
  return { deprecations: Object.fromEntries(stored), remarks: [...remarks] };
}
