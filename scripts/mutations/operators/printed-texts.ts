import { shuffled } from '../choose.ts';
import type { ContentBase, WrittenEntry } from '../content-base.ts';
import type { Draft, FileEdit } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { proseOf, writeBefore } from '../prose.ts';
import { samplesOf, setAttribute } from '../samples.ts';

/** A text that pages print as it stands. */
interface PrintedText {
  readonly name: string;
  readonly text: string;
  write(text: string): FileEdit;
}

/** Texts that are printed as they stand: captions, titles of eras, names, terms and the short facts about a case. */
function* printedTexts(content: ContentBase): Generator<PrintedText> {
  const fields: readonly (readonly ['glossary' | 'topics' | 'primitives' | 'transports' | 'postmortems' | 'questions', string])[] = [
    ['glossary', 'term'], ['topics', 'name'], ['primitives', 'name'], ['transports', 'name'], ['postmortems', 'foundBy'], ['postmortems', 'severity'], ['questions', 'tests'],
  ];
  for (const [collection, key] of fields) {
    for (const entry of content.entries(collection) as readonly WrittenEntry[]) {
      const text = (entry.data as unknown as Readonly<Record<string, unknown>>)[key];
      if (typeof text !== 'string') continue;
      yield { name: `${collection}/${entry.id}/${key}`, text, write: (written) => entry.yaml.setValue([...entry.path, key], JSON.stringify(written)) };
    }
  }
  for (const placed of samplesOf(content)) {
    const caption = placed.sample.attributes.get('caption');
    if (caption !== undefined) yield { name: `${placed.name}/caption`, text: caption, write: (written) => setAttribute(content, placed, 'caption', written) };
  }
  for (const file of content.files.keys()) {
    if (!file.endsWith('.mdx')) continue;
    for (const [index, match] of [...content.text(file).matchAll(/<Era\b[^>]*?\btitle="([^"]*)"/g)].entries()) {
      const end = match.index + match[0].length - 1;
      yield { name: `${file.slice('src/content/'.length)}/era.${index}`, text: match[1]!, write: (text) => ({ file, start: end - match[1]!.length, end, text }) };
    }
  }
}

function* inPrinted(content: ContentBase, code: string, change: (text: string, index: number) => string, consequences: readonly string[]): Generator<Draft> {
  for (const [index, { name, text, write }] of [...printedTexts(content)].entries()) {
    yield { subject: name, code, consequences, edits: [write(change(text, index))] };
  }
}

/** Markup in a text that no page reads as Markdown. */
export const markupInPrinted: ContentOperator = {
  name: 'markup-in-printed',
  about: 'writes markup into a text that is printed as it stands',
  scope: 'content',
  atLeast: 12,
  drafts: (content) => inPrinted(content, 'MARKUP005', (text, index) => `${text} ${['**and more**', '*as told*', '[as told](question:what-is-mcp)', '[[2025-06-18]]'][index % 4]!}`, ['IDENT', 'BIND', 'REF002', 'LEDGER']),
};

/** A requirement in capitals where nothing can be bound. */
export const requirementInPrinted: ContentOperator = {
  name: 'requirement-in-printed',
  about: 'writes a requirement in capitals into a text that is printed as it stands',
  scope: 'content',
  atLeast: 12,
  drafts: (content) => inPrinted(content, 'BIND008', (text, index) => `${text}, a ${['MUST', 'SHOULD', 'MAY', 'MUST NOT'][index % 4]!} for both`, ['BIND', 'REF002']),
};

/** A title states a requirement that the text under it does not prove. */
export const requirementInTitle: ContentOperator = {
  name: 'requirement-in-title',
  about: 'states a requirement in a title without a fact under it',
  scope: 'content',
  *drafts(content) {
    for (const place of proseOf(content)) {
      const { passage, name } = place;
      const isTitle = passage.path !== undefined && ['title', 'ask'].includes(String(passage.path.at(-1))) && ['questions', 'postmortems', 'quiz', 'guides'].includes(passage.entry.collection);
      if (!isTitle || passage.requirements.length > 0) continue;
      const under = content.handbook.passages.filter(({ entry }) => entry.collection === passage.entry.collection && entry.id === passage.entry.id);
      const levels = new Set(under.flatMap(({ facts, claims }) => [...facts, ...claims.flatMap((claim) => claim.facts)]).flatMap((id) => content.handbook.facts.get(id) ?? []).map((fact) => ('level' in fact ? fact.level : 'none')));
      const word = ([['must', 'MUST'], ['should', 'SHOULD'], ['may', 'MAY']] as const).find(([level]) => !levels.has(level));
      if (word === undefined) continue;
      yield { subject: `${name}/${word[1]}`, code: 'BIND009', consequences: ['BIND'], edits: [writeBefore(place, `What a server ${word[1]} do.`)] };
    }
  },
};

/** A title names something of which the text under it does not speak. */
export const nameInTitle: ContentOperator = {
  name: 'name-in-title',
  about: 'names something in a title that the text under it does not prove',
  scope: 'content',
  *drafts(content) {
    const { surface, facts: index, identifiers } = content.workspace;
    const newest = content.handbook.revisions.newest;
    const names = shuffled([...surface.elements.values()].filter((element) => element.kind === 'method' && element.life(newest) === 'active' && identifiers.read(element.name).kind === 'protocol'), ({ key }) => key);
    for (const place of proseOf(content)) {
      const { passage, name } = place;
      const isTitle = passage.path !== undefined && ((passage.entry.collection === 'questions' && passage.path[0] === 'title') || (passage.entry.collection === 'quiz' && passage.path[0] === 'ask'));
      if (!isTitle) continue;
      const under = content.handbook.passages.filter(({ entry }) => entry.collection === passage.entry.collection && entry.id === passage.entry.id);
      const facts = under.flatMap(({ facts: own, claims }) => [...own, ...claims.flatMap((claim) => claim.facts)]).flatMap((id) => content.handbook.facts.get(id) ?? []);
      const foreign = names.find((element) => !facts.some((fact) => index.names(fact, element.name)));
      if (foreign === undefined) continue;
      yield { subject: `${name}/${foreign.name}`, code: 'IDENT007', consequences: ['BIND002', 'IDENT002'], edits: [writeBefore(place, `About \`${foreign.name}\`.`)] };
    }
  },
};

export const printedOperators = [markupInPrinted, requirementInPrinted, requirementInTitle, nameInTitle];
