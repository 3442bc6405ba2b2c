import type { ContentBase, WrittenEntry } from '../content-base.ts';
import type { Draft, FileEdit, Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';

/** What a text proved that is taken away. */
const lost = ['USE001', 'USE002', 'REF002', 'ANSWER008', 'CHANGE001', 'BIND005'] as const;

interface Part {
  readonly whole: Spot;
  readonly open: Spot;
  readonly close: Spot;
  /** What stands between the tags. */
  readonly inside: Spot;
}

function partOf(content: ContentBase, file: string, name: string): Part | undefined {
  const text = content.text(file);
  const start = text.indexOf(`\n<${name}>`) + 1;
  const close = text.indexOf(`</${name}>`, start);
  if (start === 0 || close === -1) return undefined;
  const end = close + name.length + 3;
  return {
    whole: { file, start, end }, open: { file, start, end: start + name.length + 2 },
    close: { file, start: close, end }, inside: { file, start: start + name.length + 2, end: close },
  };
}

/** The whole document: where a report of something missing may begin. */
const head = (file: string): Spot => ({ file, start: 0, end: 0 });

function* ofParts(content: ContentBase, make: (entry: WrittenEntry<'questions'>, name: 'Answer' | 'Practice', part: Part) => Omit<Draft, 'subject'> | undefined): Generator<Draft> {
  for (const entry of content.entries('questions')) {
    for (const name of ['Answer', 'Practice'] as const) {
      const part = partOf(content, entry.file, name);
      const draft = part && make(entry, name, part);
      if (draft !== undefined) yield { subject: `${entry.id}/${name}`, ...draft };
    }
  }
}

/** A part of an answer is taken away, or stands twice. */
export const dropPart: ContentOperator = {
  name: 'drop-part',
  about: 'leaves out a part of an answer',
  scope: 'content',
  drafts: (content) => ofParts(content, ({ file }, _name, { whole }) => ({
    code: 'ANSWER001', consequences: [...lost], edits: [{ ...whole, text: '' }], at: head(file),
  })),
};

export const repeatPart: ContentOperator = {
  name: 'repeat-part',
  about: 'writes a part of an answer twice',
  scope: 'content',
  drafts: (content) => ofParts(content, ({ file }, name, { whole }) => {
    const again = `<${name}>\n\nThere is more.\n\n</${name}>`;
    return { code: 'ANSWER001', edits: [{ file, start: whole.end, end: whole.end, text: `\n\n${again}`, focus: [2, 2 + again.length] }] };
  }),
};

/** A paragraph stands outside of both parts, where no page prints it. */
export const textOutside: ContentOperator = {
  name: 'text-outside',
  about: 'writes a paragraph outside of the parts',
  scope: 'content',
  drafts: (content) => ofParts(content, ({ file }, _name, { whole }) => ({
    code: 'ANSWER002', edits: [{ file, start: whole.start, end: whole.start, text: 'A word before it begins.\n\n', focus: [0, 24] }],
  })),
};

const filler = 'One more thing is worth a moment, because the next question will be about it. ';

/** The spoken answer takes longer than thirty seconds. */
export const lengthenSay: ContentOperator = {
  name: 'lengthen-say',
  about: 'makes the spoken answer too long to say',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml } of content.entries('questions')) {
      yield { subject: id, code: 'ANSWER003', edits: [yaml.setValue(['say'], JSON.stringify(`${data.say} ${filler.repeat(5).trim()}`))] };
    }
  },
};

function removeFrom({ yaml }: WrittenEntry, key: string, from: number, count: number): FileEdit[] {
  return yaml.removeAll([key], Array.from({ length: count - from }, (_, index) => from + index));
}

/** A list of the front matter loses what it has to have, or gets more than it may. */
export const wrongSizes: ContentOperator = {
  name: 'wrong-sizes',
  about: 'gives an answer too few traps or follow-ups, or a rubric of the wrong size',
  scope: 'content',
  *drafts(content) {
    for (const entry of content.entries('questions')) {
      const { id, data, yaml } = entry;
      const list = (key: string): Spot => ({ ...yaml.value([key])!, start: yaml.key([key])!.start });
      yield { subject: `${id}/rubric.short`, code: 'ANSWER004', consequences: [...lost], edits: removeFrom(entry, 'rubric', 4, data.rubric.length), at: list('rubric') };
      const more = Array.from({ length: 10 - data.rubric.length }, (_, index) => `Says it plainly, ${index + 1} times`);
      yield {
        subject: `${id}/rubric.long`, code: 'ANSWER004', at: list('rubric'),
        edits: [yaml.setValue(['rubric'], `[${[...data.rubric, ...more].map((point) => JSON.stringify(point)).join(', ')}]`)],
      };
      yield { subject: `${id}/traps`, code: 'ANSWER005', consequences: [...lost], edits: removeFrom(entry, 'traps', 1, data.traps.length), at: list('traps') };
      yield { subject: `${id}/followUps`, code: 'ANSWER006', consequences: [...lost], edits: removeFrom(entry, 'followUps', 1, data.followUps.length), at: list('followUps') };
    }
  },
};

/** A follow-up asks and nobody answers. */
export const unansweredFollowUp: ContentOperator = {
  name: 'unanswered-follow-up',
  about: 'asks a follow-up without an answer',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml } of content.entries('questions')) {
      for (const [index, { question, answer }] of data.followUps.entries()) {
        if (question !== undefined && answer !== undefined) continue;
        const key = question === undefined ? 'answer' : 'question';
        yield { subject: `${id}/${index}`, code: 'ANSWER007', consequences: [...lost], edits: [yaml.remove(['followUps', index, key])], at: yaml.value(['followUps', index])! };
      }
    }
  },
};

/** A full answer is far too short or far too long. */
export const wrongLength: ContentOperator = {
  name: 'wrong-length',
  about: 'writes a full answer that is too short or too long',
  scope: 'content',
  *drafts(content) {
    for (const { id, file } of content.entries('questions')) {
      const part = partOf(content, file, 'Answer');
      if (part === undefined) continue;
      yield { subject: `${id}/short`, code: 'ANSWER008', consequences: [...lost], edits: [{ ...part.inside, text: '\n\nIt depends.\n\n' }], at: { ...part.whole, start: 0 } };
      yield { subject: `${id}/long`, code: 'ANSWER008', edits: [{ file, start: part.close.start, end: part.close.start, text: `${filler.repeat(60).trim()}\n\n` }], at: { ...part.whole, start: 0 } };
    }
  },
};

/** What is so is told without a fact behind it. */
export const unprovedTrap: ContentOperator = {
  name: 'unproved-trap',
  about: 'corrects a trap without binding a fact',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml } of content.entries('questions')) {
      for (const index of data.traps.keys()) {
        yield {
          subject: `${id}/${index}`, code: 'ANSWER009', consequences: [...lost, 'WRONG001', 'WRONG002'], at: yaml.value(['traps', index])!,
          edits: [yaml.setValue(['traps', index, 'so'], JSON.stringify('It is the other way round, whatever people say.'))],
        };
      }
    }
  },
};

export const answerOperators = [dropPart, repeatPart, textOutside, lengthenSay, wrongSizes, unansweredFollowUp, wrongLength, unprovedTrap];
