import { boundFacts } from '../../../src/model/passage/passage.ts';
import type { ContentOperator } from '../operator.ts';
import { ownWords, writeBefore } from '../prose.ts';
import { worldFacts } from './fact-parts.ts';

const quotations = [
  'It says "a host is free to show whatever it wants to show".', 'One reads there "the model decides and nobody else is asked".',
  'In their words, "we never saw a client that used this at all".', 'As they put it, "every server in the wild does it this way".',
] as const;

/** Words of somebody else, without saying where they were read. */
export const unsourcedQuotation: ContentOperator = {
  name: 'unsourced-quotation',
  about: 'quotes somebody without a source that was read',
  scope: 'content',
  atLeast: 12,
  *drafts(content) {
    for (const [index, place] of ownWords(content).entries()) {
      const { passage, name } = place;
      const world = boundFacts(passage).some((id) => content.handbook.facts.get(id)?.kind === 'world');
      if (world || passage.links.some(({ target }) => target.scheme === 'source') || passage.entry.collection === 'facts') continue;
      const sentence = quotations[index % quotations.length]!;
      // A text in double quotes would need them escaped, which is another mistake.
      const written = passage.path === undefined ? undefined : content.text(passage.file)[place.start - 1];
      if (written === '"') continue;
      yield { subject: name, code: 'QUOTE001', consequences: ['ANSWER003', 'ANSWER008'], edits: [writeBefore(place, sentence)] };
    }
  },
};

/** Two events of a timeline change places. */
export const disorderTimeline: ContentOperator = {
  name: 'disorder-timeline',
  about: 'tells the events of a case out of order',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml } of content.entries('postmortems')) {
      for (const index of data.timeline.keys()) {
        if (index === 0) continue;
        const [one, other] = [data.timeline[index - 1]!.date, data.timeline[index]!.date];
        if (one.startsWith(other) || other.startsWith(one)) continue;
        yield {
          subject: `${id}/${index}`, code: 'CASE003', consequences: ['FACT015', 'CASE'], at: { ...yaml.value(['timeline', index - 1])!, end: yaml.value(['timeline', index])!.end },
          edits: [yaml.setValue(['timeline', index - 1, 'date'], JSON.stringify(other)), yaml.setValue(['timeline', index, 'date'], JSON.stringify(one))],
        };
      }
    }
  },
};

/** Words by which a fact says that something is not in a text, and words by which it says how far the reading went. */
const silence = /\b(?:names no|mentions? no|does not mention|there is no|finds nothing|contains no|says nothing|does not contain|did not mention)\b/;
const reservation = /^In what could be read of /;

/** A correction calls something wrong because a text is silent of it, and nobody read the text whole. */
export const silenceOfPart: ContentOperator = {
  name: 'silence-of-part',
  about: 'calls something wrong because a text is silent of it, and has read a part of the text',
  scope: 'content',
  *drafts(content) {
    const world = new Map(worldFacts(content).map((fact) => [fact.id, fact]));
    const sources = new Map(content.entries('sources').map((source) => [source.id, source]));
    for (const { id, data, yaml, path } of content.entries('corrections')) {
      const passage = content.handbook.passages.find(({ entry, path: text }) => entry.collection === 'corrections' && entry.id === id && text?.[0] === 'so');
      const bound = passage === undefined ? [] : boundFacts(passage);
      const facts = bound.flatMap((fact) => world.get(fact) ?? []);
      if (facts.length === 0 || facts.length !== bound.length) continue;
      const whole = [...new Set(facts.flatMap((fact) => fact.data.sources))].flatMap((source) => sources.get(source) ?? []).filter((source) => source.data.read.how === 'whole');
      const silent = facts.filter((fact) => silence.test(fact.data.claim));
      const at = { ...yaml.value(path)!, start: yaml.key(path)!.start };
      const [open] = silent.filter((fact) => !reservation.test(fact.data.claim));
      const inPart = whole.map((source) => source.yaml.setValue([...source.path, 'read', 'how'], 'part'));
      const harsher = data.verdict === 'wrong' ? [] : [yaml.setValue([...path, 'verdict'], 'wrong')];
      const consequences = ['QUOTE001', 'WRONG', 'USE', 'FACT008'];
      if (open !== undefined && inPart.length + harsher.length > 0) yield { subject: `${id}/in-part`, code: 'WRONG003', consequences, edits: [...inPart, ...harsher], at };
      for (const fact of silent) {
        if (!reservation.test(fact.data.claim)) continue;
        const claim = fact.data.claim.replace(reservation, 'In ');
        yield { subject: `${id}/${fact.id}`, code: 'WRONG003', consequences, edits: [fact.yaml.setValue([...fact.path, 'claim'], JSON.stringify(claim)), ...inPart, ...harsher], at };
      }
    }
  },
};

/** A wrong option of the quick check is right in the revision that is asked about. */
export const secondRightOption: ContentOperator = {
  name: 'second-right-option',
  about: 'lets a second option of the quick check be right in the revision that is asked about',
  scope: 'content',
  *drafts(content) {
    for (const { id, data, yaml, path } of content.entries('quiz')) {
      if (/\[\[|`|before|until|since|earlier|session|handshake/.test(data.ask)) continue;
      for (const [index, { wrong }] of data.options.entries()) {
        if (wrong === undefined || wrong === 'none' || wrong !== '..') continue;
        yield { subject: `${id}/${index}`, code: 'QUIZ002', consequences: ['WRONG001', 'WRONG002'], edits: [yaml.setValue([...path, 'options', index, 'wrong'], '..2025-11-25')], at: yaml.value([...path, 'options', index])! };
      }
    }
  },
};

export const claimOperators = [unsourcedQuotation, disorderTimeline, silenceOfPart, secondRightOption];
