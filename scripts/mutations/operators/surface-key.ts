import { sameSpans, parseSpans, revisionsIn } from '../../../src/model/span.ts';
import { existsIn } from '../../check/identifiers.ts';
import type { ContentBase, WrittenEntry } from '../content-base.ts';
import { shuffled } from '../choose.ts';
import type { Draft } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { idOf, spanAndProof, specFacts } from './fact-parts.ts';
import { misspell } from './misspell.ts';

interface KeyPlace {
  readonly entry: WrittenEntry;
  readonly path: readonly PropertyKey[];
  readonly key: string;
  readonly name: string;
}

/** Every surface key that is written in the content. */
function* keys(content: ContentBase): Generator<KeyPlace> {
  const list = function* (entry: WrittenEntry, field: string, all: readonly string[]): Generator<KeyPlace> {
    for (const [index, key] of all.entries()) yield { entry, key, path: [...entry.path, field, index], name: `${entry.collection}/${entry.id}/${field}.${index}` };
  };
  for (const fact of specFacts(content)) {
    if (fact.data.kind === 'element') yield* list(fact, 'elements', fact.data.elements);
    if (fact.data.kind === 'absence') yield* list(fact, 'absent', fact.data.absent);
  }
  for (const row of [...content.entries('primitives'), ...content.entries('transports')]) yield* list(row, 'elements', row.data.elements);
}

/** A surface key with a slip of the pen. */
export const misspellSurfaceKey: ContentOperator = {
  name: 'misspell-surface-key',
  about: 'misspells the key of a protocol element',
  scope: 'content',
  *drafts(content) {
    for (const { entry, path, key, name } of keys(content)) {
      const wrong = misspell(key);
      if (content.workspace.surface.get(wrong) !== undefined) continue;
      yield { subject: name, code: 'SURFACE001', consequences: ['BIND002', 'SPAN002', 'FACT001'], edits: [entry.yaml.setValue(path, JSON.stringify(wrong))] };
    }
  },
};

/** What is claimed of an element is another thing than what is so. */
export const changeAspect: ContentOperator = {
  name: 'change-aspect',
  about: 'claims another aspect of an element, such as "deprecated" for "exists"',
  scope: 'content',
  *drafts(content) {
    const { workspace: { surface }, handbook: { revisions } } = content;
    for (const fact of specFacts(content)) {
      const { data, yaml, path, id } = fact;
      if (data.kind !== 'element') continue;
      for (const aspect of ['exists', 'active', 'deprecated', 'required', 'client-to-server', 'server-to-client'] as const) {
        if (aspect === data.aspect) continue;
        const spans = parseSpans(data.span, revisions);
        if (data.elements.every((key) => sameSpans(surface.aspectSpans(surface.get(key)!, aspect), spans, revisions))) continue;
        const written = yaml.value([...path, 'aspect']);
        const edit = written === undefined
          ? yaml.prepend(path, `aspect: ${aspect}`)
          : yaml.setValue([...path, 'aspect'], aspect);
        yield { subject: `${id}/${aspect}`, code: 'SPAN002', edits: [edit], at: spanAndProof(fact) };
      }
    }
  },
};

/** Something that is there is said to be gone. */
export const presentAsAbsent: ContentOperator = {
  name: 'present-as-absent',
  about: 'says of an element that is there that it is gone',
  scope: 'content',
  *drafts(content) {
    const { workspace: { surface }, handbook: { revisions } } = content;
    const elements = shuffled([...surface.elements.values()], ({ key }) => key);
    for (const fact of specFacts(content)) {
      const { data, yaml, path, id } = fact;
      if (data.kind !== 'absence') continue;
      const covered = revisionsIn(parseSpans(data.span, revisions), revisions);
      for (const [index, key] of data.absent.entries()) {
        const kind = key.slice(0, key.indexOf(':'));
        const there = elements.find((element) => element.kind === kind && covered.some((revision) => existsIn(element, revision)));
        if (there === undefined) continue;
        const draft: Draft = { subject: `${id}/absent.${index}`, code: 'FACT001', consequences: ['BIND002'], edits: [yaml.setValue([...path, 'absent', index], JSON.stringify(there.key))] };
        yield draft;
      }
    }
  },
};

/** A name that the specification knows is said never to have existed. */
export const knownAsNever: ContentOperator = {
  name: 'known-as-never',
  about: 'says of a name of the protocol that no revision ever had it',
  scope: 'content',
  *drafts(content) {
    const names = shuffled([...content.workspace.surface.elements.values()].filter(({ kind }) => kind === 'method' || kind === 'header'), ({ key }) => key).map(({ name }) => name);
    for (const { data, yaml, path, id } of specFacts(content)) {
      if (data.kind !== 'absence') continue;
      for (const [index, name] of names.slice(0, 3).entries()) {
        const edit = data.never.length === 0 ? yaml.prepend(path, `never: ["${name}"]`) : yaml.setValue([...path, 'never', 0], `"${name}"`);
        yield { subject: `${id}/never.${index}`, code: 'FACT002', consequences: ['BIND002', 'IDENT001'], edits: [edit] };
      }
    }
  },
};

/** An absence that nothing proves: neither the surface nor a place in the text. */
export const bareAbsence: ContentOperator = {
  name: 'bare-absence',
  about: 'leaves out all that proves an absence',
  scope: 'content',
  *drafts(content) {
    for (const fact of specFacts(content)) {
      const { data, yaml, path, id } = fact;
      if (data.kind !== 'absence') continue;
      const written = (['absent', 'never', 'evidence'] as const).filter((key) => yaml.value([...path, key]) !== undefined);
      yield { subject: id, code: 'FACT003', consequences: ['BIND002', 'FACT004'], edits: written.map((key) => yaml.remove([...path, key])), at: { ...spanAndProof(fact), start: idOf(fact).start } };
    }
  },
};

export const surfaceOperators = [misspellSurfaceKey, changeAspect, presentAsAbsent, knownAsNever, bareAbsence];
