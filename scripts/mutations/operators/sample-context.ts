import { holdsIn } from '../../../src/model/span.ts';
import { share, shuffled } from '../choose.ts';
import type { ContentOperator } from '../operator.ts';
import { samplesOf, setAttribute } from '../samples.ts';

/** A sample is bound to a fact of other revisions. */
export const bindSampleToOtherRevision: ContentOperator = {
  name: 'bind-sample-to-other-revision',
  about: 'binds a sample to a fact that does not hold in its revision',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content)) {
      const revision = content.handbook.revisions.find(placed.sample.attributes.get('revision') ?? '');
      const facts = placed.sample.attributes.get('facts');
      if (revision === undefined || facts === undefined) continue;
      const others = [...content.handbook.facts.values()].filter(({ spans }) => spans !== null && !holdsIn({ spans }, revision));
      const other = others[Math.floor(share(placed.name) * others.length)]!;
      yield { subject: `${placed.name}>${other.id}`, code: 'SAMPLE010', consequences: ['ERA003'], edits: [setAttribute(content, placed, 'facts', `${facts} ${other.id}`)], at: placed.fence };
    }
  },
};

/** A sample that no schema judges names what the revisions of the text around it do not have. */
export const foreignNameInSample: ContentOperator = {
  name: 'foreign-name-in-sample',
  about: 'names in a sample what the revisions of the text around it do not have',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    const methods = shuffled([...surface.elements.values()].filter(({ kind, name }) => kind === 'method' && name.includes('/')), ({ key }) => key);
    for (const placed of samplesOf(content)) {
      const { language, attributes, code } = placed.sample;
      const comment = ({ text: (name) => `${name} is sent\n`, sh: (name) => `# sends ${name}\n`, python: (name) => `# sends ${name}\n`, ts: (name) => `// sends ${name}\n` } as Readonly<Record<string, (name: string) => string>>)[language];
      const spans = placed.passage.spans;
      const foreign = methods.filter((element) => spans.length > 0 && !content.handbook.revisions.all.some((revision) => holdsIn({ spans }, revision) && element.life(revision) !== 'absent' && element.life(revision) !== 'removed'));
      const chosen = foreign.slice(0, 4);
      if (chosen.length === 0) continue;
      const { file, start } = placed.code;
      for (const { name } of chosen) {
        if (comment !== undefined) {
          const line = comment(name);
          yield { subject: `${placed.name}/${name}`, code: 'SAMPLE011', consequences: ['SAMPLE012', 'FALSE'], edits: [{ file, start, end: start, text: line, focus: [0, line.length - 1] }] };
        } else if (language === 'json' && attributes.has('other') && code.startsWith('{\n')) {
          const line = `  "${name}": true,\n`;
          yield { subject: `${placed.name}/${name}`, code: 'SAMPLE011', consequences: ['SAMPLE012', 'FALSE'], edits: [{ file, start: start + 2, end: start + 2, text: line, focus: [0, line.length - 1] }] };
        }
      }
    }
  },
};

/** A message of the protocol is shown as something that no schema judges. */
export const hideMessage: ContentOperator = {
  name: 'hide-message',
  about: 'shows a message of the protocol under a fence that hides it from the check',
  scope: 'content',
  *drafts(content) {
    for (const placed of samplesOf(content, 'json')) {
      if (!placed.sample.attributes.has('message')) continue;
      const line = content.text(placed.file).slice(placed.fence.start, placed.fence.end);
      const ticks = /`+/.exec(line)!;
      const { file } = placed;
      const [from, to] = [placed.fence.start + ticks.index + ticks[0].length, placed.fence.end];
      for (const fence of ['text', 'json other="A message"', 'sh']) {
        yield { subject: `${placed.name}>${fence}`, code: 'SAMPLE012', consequences: ['USE002', 'SAMPLE002', 'SAMPLE011', 'ERA003'], edits: [{ file, start: from, end: to, text: fence }], at: placed.whole };
      }
    }
  },
};

export const contextOperators = [bindSampleToOtherRevision, foreignNameInSample, hideMessage];
