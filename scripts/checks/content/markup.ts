import type { HandbookDocument } from '../../../src/model/handbook.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** The components an author may use, with their attributes. */
const components: Readonly<Record<string, readonly string[]>> = { Answer: [], Practice: [], Era: ['span', 'title'], Exchange: [], Heard: [] };

/** Bodies use the handbook's own components and plain Markdown; texts in YAML are one paragraph. */
export const markupRule: ContentRule = {
  scope: 'content',
  name: 'content/markup',
  codes: ['MARKUP001', 'MARKUP002', 'MARKUP003', 'MARKUP004', 'MARKUP006'],
  unit: 'bodies and texts',
  examined: ({ handbook }) => documents(handbook).length + handbook.passages.filter(({ path }) => path !== undefined).length,
  *check(workspace) {
    for (const document of documents(workspace.handbook)) {
      for (const markup of document.markup ?? []) {
        if (markup.kind === 'component') {
          yield* judgeComponent(markup);
        } else if (markup.kind === 'expression') {
          yield problemAt(markup, {
            code: 'MARKUP002',
            message: 'This is program code, not prose: braces and lines that begin with import or export are read as JavaScript.',
            why: 'What a program prints cannot be checked, and it would run in the build.',
            mend: 'Remove it. To show a brace, put it into inline code.',
          });
        } else if (markup.kind === 'exchange') {
          yield problemAt(markup, {
            code: 'MARKUP006',
            message: markup.name,
            why: 'The drawing is made from the steps: from who sends to whom, and from the words on the arrow.',
            mend: 'Begin each step like this: "1. client -> server: **`tools/list`** asks for …". An answer has "-->". The words in bold are those on the arrow.',
          });
        } else {
          yield problemAt(markup, {
            code: 'MARKUP003',
            message: `The handbook does not set this kind of markup (${markup.name}).`,
            why: 'Pages leave out what they do not know, and no rule reads it.',
            mend: 'Write it with paragraphs, lists, tables, headings, code, links and emphasis. HTML and images have no place in prose.',
          });
        }
      }
    }
    yield* severalParagraphs(workspace);
  },
};

function documents({ questions, postmortems, guides }: Workspace['handbook']): HandbookDocument[] {
  return [...questions.values(), ...postmortems.values(), ...guides.values()];
}

function* judgeComponent({ name, attributes, ...place }: { name: string; attributes: readonly string[]; file: string; line: number; column: number }): Iterable<Problem> {
  const known = Object.hasOwn(components, name) ? components[name] : undefined;
  const wrong = attributes.filter((attribute) => known !== undefined && !known.includes(attribute));
  if (known !== undefined && wrong.length === 0) return;
  yield problemAt(place, {
    code: 'MARKUP001',
    message: known === undefined ? `<${name}> is no component of the handbook.` : `<${name}> has no attribute "${wrong[0]!}".`,
    why: 'A page cannot show what it does not know.',
    mend: known === undefined
      ? `${didYouMean(nearest(name, Object.keys(components)))}The components are ${Object.keys(components).map((each) => `<${each}>`).join(', ')}.`
      : known.length === 0 ? 'Remove it; the component has no attributes.' : `Its attributes are ${known.join(' and ')}.`,
  });
}

const afterLineBreak = /(?<=\n\s*)\S/g;

function* severalParagraphs({ handbook, loaded }: Workspace): Iterable<Problem> {
  for (const passage of handbook.passages) {
    if (passage.path === undefined) continue;
    const block = passage.blocks.find((type) => type !== 'paragraph');
    const second = passage.find(afterLineBreak)[0];
    if (block === undefined && passage.blocks.length === 1 && second === undefined) continue;
    const place = second === undefined ? loaded.placeOf(passage.entry.collection, passage.entry.id, passage.path) : passage.placeAt(second.offset);
    yield problemAt(place, {
      code: 'MARKUP004',
      message: block === undefined ? 'This text is more than one paragraph.' : `This text is no paragraph, but a ${block}.`,
      why: 'A text in YAML stands in one place of the page, and its facts prove it as a whole.',
      mend: 'Write one paragraph; begin a long one with ">-" and leave no empty line in it. What needs more belongs into the body.',
    });
  }
}
