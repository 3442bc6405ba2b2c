import { z } from 'zod';
import { entryId, prose } from './scalar.ts';

/** A cell of a table is a list of facts, or a reason why there is nothing to say. Never loose text. */
const cellSchema = z.union([z.array(entryId).min(1), z.strictObject({ none: prose })], {
  error: 'A cell is a list of fact ids, or { none: <the reason why it is empty> }.',
});

export type Cell = z.output<typeof cellSchema>;

/** The columns of the primitives table, with their headings. */
export const primitiveColumns = {
  control: 'Who controls it',
  definition: 'What it is',
  discovery: 'How it is discovered',
  invocation: 'How it is used',
  changed: 'What changed',
} as const;

/** The columns of the transports table, with their headings. */
export const transportColumns = {
  works: 'How it works',
  server: 'When the server speaks first',
  state: 'State and recovery',
  when: 'Choose it for',
  caveat: 'Caveat',
} as const;

const row = {
  name: prose,
  order: z.int().min(1),
  /** Surface keys whose life is shown as the row's life bar; the row lives while any of them does. */
  elements: z.array(z.string().min(1)).min(1),
  questions: z.array(entryId).default([]),
};

function columnsOf<K extends string>(columns: Record<K, string>) {
  return z.strictObject(
    Object.fromEntries(Object.keys(columns).map((key) => [key, cellSchema])) as Record<K, typeof cellSchema>,
  );
}

/** One row of `primitives.yaml`. */
export const primitiveSchema = z.strictObject({
  ...row,
  cells: columnsOf(primitiveColumns),
  /** The question interviewers use to probe it, and the answer in one breath. */
  probe: z.strictObject({ ask: prose, answer: prose }),
});

/** One row of `transports.yaml`. */
export const transportSchema = z.strictObject({ ...row, cells: columnsOf(transportColumns) });
