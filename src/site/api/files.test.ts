import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadHandbook } from '../../model/load.ts';
import { readContentTree } from '../../model/source/file-tree.ts';
import { surfaceFor } from '../surface.ts';
import { apiFiles } from './files.ts';
import { apiSchemas } from './schemas.ts';

const { handbook, raw } = loadHandbook(readContentTree(join(import.meta.dirname, '..', '..', '..')));
const bodies = new Map(raw.questions.map(({ id, body }) => [id, body ?? '']));
const files = new Map(apiFiles({ handbook: handbook!, surface: surfaceFor(handbook!), bodyOf: (id) => bodies.get(id)! }).map(({ name, data }) => [name, data]));
const items = (name: string): readonly Record<string, unknown>[] => (files.get(name) as { items: readonly Record<string, unknown>[] }).items;

it('every file is as its own schema says, with no key beyond it', () => {
  for (const [name, data] of files) {
    if (name.startsWith('schema/')) continue;
    const schema = apiSchemas[name.startsWith('questions/') ? 'question' : (name as keyof typeof apiSchemas)];
    expect(schema.safeParse(data).error, name).toBeUndefined();
  }
});

it('schemas let readers pass over keys that they do not know', () => {
  for (const [name, data] of files) if (name.startsWith('schema/')) expect(JSON.stringify(data), name).not.toContain('"additionalProperties":false');
});

it('lists everything that the handbook has', () => {
  expect(items('questions')).toHaveLength(handbook!.questions.size);
  expect(items('facts')).toHaveLength(handbook!.facts.size);
  expect(items('cases')).toHaveLength(handbook!.postmortems.size);
  expect(items('quiz')).toHaveLength(handbook!.quiz.size);
});

it('every file stands in the index, and every fact that is named in the list of facts', () => {
  const index = files.get('index') as { files: readonly { name: string }[] };
  expect(index.files.map(({ name }) => name).sort()).toEqual([...files.keys()].filter((name) => name !== 'index' && !name.startsWith('schema/')).sort());
  const known = new Set(items('facts').map(({ id }) => id));
  const named = (value: unknown): unknown[] =>
    Array.isArray(value) ? value.flatMap(named) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => (key === 'facts' && Array.isArray(inner) ? inner : named(inner))) : [];
  const ids = [...files].flatMap(([name, data]) => (name.startsWith('schema/') ? [] : named(data)));
  expect(ids.length).toBeGreaterThan(0);
  expect([...new Set(ids)].filter((id) => !known.has(id))).toEqual([]);
});
