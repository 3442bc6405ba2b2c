/** Something that a page keeps in the storage of the browser (`localStorage`). */
export interface StoredKey {
  /** The name under which it is kept; `<id>` stands for the id of a question. */
  readonly key: string;
  readonly holds: string;
  readonly when: string;
}

/** All that the pages keep in a browser. Nothing of it is ever sent anywhere. */
export const storedKeys: readonly StoredKey[] = [
  { key: 'handbook:theme', holds: 'the theme: auto, light or dark', when: 'when you choose one' },
  { key: 'handbook:as-of', holds: 'the revision that answers are shown for', when: 'when you choose one on an answer' },
  { key: 'handbook:keys', holds: 'whether single keys are shortcuts: on or off', when: 'when you switch them' },
  { key: 'handbook:score-sheet:<id>', holds: 'scores, names, date and notes of a score sheet', when: 'while you fill it in; “Clear” on the sheet deletes it' },
];
