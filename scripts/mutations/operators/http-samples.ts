import { holdsIn } from '../../../src/model/span.ts';
import type { ContentBase } from '../content-base.ts';
import type { Draft, Spot } from '../mutant.ts';
import type { ContentOperator } from '../operator.ts';
import { jsonOf, samplesOf, type PlacedSample } from '../samples.ts';

interface Header {
  readonly sample: PlacedSample;
  readonly name: string;
  readonly value: string;
  /** The line, without its end. */
  readonly line: Spot;
  readonly valueSpot: Spot;
}

/** The headers of every HTTP sample. */
function headersOf(content: ContentBase): Header[] {
  return samplesOf(content, 'http').flatMap((sample) => {
    const { file, start } = sample.code;
    const blank = sample.sample.code.indexOf('\n\n');
    const head = blank === -1 ? sample.sample.code : sample.sample.code.slice(0, blank);
    return [...head.matchAll(/^([\w-]+): (.*)$/gm)].map((match): Header => {
      const at = start + match.index;
      const end = at + match[0].length;
      return { sample, name: match[1]!, value: match[2]!, line: { file, start: at, end }, valueSpot: { file, start: end - match[2]!.length, end } };
    });
  });
}

const subject = ({ sample, name }: Header): string => `${sample.name}/${name}`;

/** A header says something else than the body. */
export const headerAgainstBody: ContentOperator = {
  name: 'header-against-body',
  about: 'sets a header against the body',
  scope: 'content',
  *drafts(content) {
    const others: Readonly<Record<string, readonly string[]>> = {
      'mcp-method': ['resources/read', 'tools/list', 'prompts/get', 'ping'],
      'mcp-name': ['another_tool', 'Basket_Add'],
      'mcp-protocol-version': content.handbook.revisions.all.map(({ id }) => id).concat('2025-06-19'),
    };
    for (const header of headersOf(content)) {
      for (const other of others[header.name.toLowerCase()] ?? []) {
        if (other === header.value) continue;
        yield { subject: `${subject(header)}>${other}`, code: 'SAMPLE005', edits: [{ ...header.valueSpot, text: other }], at: header.sample.whole };
      }
    }
  },
};

/** The body says something else than a header. */
export const bodyAgainstHeader: ContentOperator = {
  name: 'body-against-header',
  about: 'changes the body of an HTTP message and not its header',
  scope: 'content',
  *drafts(content) {
    for (const sample of jsonOf(content)) {
      if (sample.sample.language !== 'http') continue;
      const version = ['params', '_meta', 'io.modelcontextprotocol/protocolVersion'];
      for (const [path, text] of [[version, '2025-11-25'], [version, '2099-01-01'], [['params', 'name'], 'other_tool']] as const) {
        if (sample.json.value(path) === undefined) continue;
        yield { subject: `${sample.name}/${path.join('.')}>${text}`, code: 'SAMPLE005', consequences: ['SAMPLE004'], edits: [sample.json.setValue(path, JSON.stringify(text))], at: sample.whole };
      }
    }
  },
};

/** A header that nobody defined, with the prefix that the protocol keeps for itself. */
export const inventHeader: ContentOperator = {
  name: 'invent-header',
  about: 'invents a header of the protocol',
  scope: 'content',
  *drafts(content) {
    for (const header of headersOf(content)) {
      for (const invented of ['Mcp-Trace: 4711', 'MCP-Tool-Name: basket_add']) {
        const { file, start } = header.line;
        const draft: Draft = { subject: `${subject(header)}/${invented.slice(0, invented.indexOf(':'))}`, code: 'SAMPLE005', edits: [{ file, start, end: start, text: `${invented}\n`, focus: [0, invented.length] }] };
        yield draft;
      }
    }
  },
};

/** A header of the protocol that the revision of the sample does not have. */
export const foreignHeader: ContentOperator = {
  name: 'foreign-header',
  about: 'sends a header of another revision',
  scope: 'content',
  *drafts(content) {
    const { surface } = content.workspace;
    const foreign = [...surface.elements.values()].filter(({ kind, name }) => kind === 'header' && /^mcp-|^last-event-id$/i.test(name) && !name.includes('{'));
    for (const sample of samplesOf(content, 'http')) {
      const revision = content.handbook.revisions.find(sample.sample.attributes.get('revision') ?? '');
      const [first] = headersOf(content).filter((header) => header.sample === sample);
      if (revision === undefined || first === undefined) continue;
      for (const element of foreign) {
        if (holdsIn(element, revision)) continue;
        const line = `${element.name}: a1`;
        yield { subject: `${sample.name}/${element.name}`, code: 'SAMPLE005', edits: [{ file: sample.file, start: first.line.start, end: first.line.start, text: `${line}\n`, focus: [0, line.length] }] };
      }
    }
  },
};

/** A header that the revision demands is left out. */
export const dropHeader: ContentOperator = {
  name: 'drop-header',
  about: 'leaves out a header that the revision demands',
  scope: 'content',
  *drafts(content) {
    for (const header of headersOf(content)) {
      if (!/^(?:mcp-method|mcp-name|mcp-protocol-version)$/i.test(header.name) || !header.sample.sample.code.startsWith('POST')) continue;
      yield { subject: subject(header), code: 'SAMPLE005', edits: [{ ...header.line, end: header.line.end + 1, text: '' }], at: header.sample.whole };
    }
  },
};

/** A status that the revision does not use for what the body says, or a method that the endpoint does not take. */
export const wrongStart: ContentOperator = {
  name: 'wrong-start',
  about: 'answers with a status, or asks by a method, that the revision does not have for it',
  scope: 'content',
  *drafts(content) {
    for (const sample of samplesOf(content, 'http')) {
      const [line = ''] = sample.sample.code.split('\n');
      const { file, start } = sample.code;
      const message = sample.sample.attributes.get('message');
      const modern = sample.sample.attributes.get('revision') === content.handbook.revisions.newest.id;
      const set = (text: string): Draft => ({ subject: `${sample.name}>${text}`, code: 'SAMPLE005', edits: [{ file, start, end: start + line.length, text }] });
      if (line.startsWith('HTTP/') && message === 'error') yield* ['HTTP/1.1 200 OK', 'HTTP/1.1 404 Not Found', 'HTTP/1.1 500 Internal Server Error'].map(set);
      if (line.startsWith('HTTP/') && message === 'result') yield* ['HTTP/1.1 400 Bad Request', 'HTTP/1.1 202 Accepted', 'HTTP/1.1 404 Not Found'].map(set);
      if (line.startsWith('POST')) yield* ['PUT /mcp HTTP/1.1', ...(modern ? ['DELETE /mcp HTTP/1.1', 'GET /mcp HTTP/1.1'] : []), 'Post the following:'].map(set);
    }
  },
};

export const httpOperators = [headerAgainstBody, bodyAgainstHeader, inventHeader, foreignHeader, dropHeader, wrongStart];
