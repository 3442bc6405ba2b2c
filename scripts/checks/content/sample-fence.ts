import type { Problem } from '../../../src/model/problem.ts';
import { didYouMean, listed, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';

const common = ['facts', 'caption', 'heard'];
/** The languages of samples with the words their fences may carry. */
const languages: Readonly<Record<string, readonly string[]>> = {
  json: ['revision', 'message', 'method', 'type', 'other'],
  http: ['revision', 'message', 'method', 'other'],
  ts: ['sdk', 'run'],
  python: ['sdk'],
  text: [],
  sh: [],
};
const programs = ['server', 'client'];
const messages = ['request', 'notification', 'result', 'error', 'batch'];

/** A fence says what its code is: language, revision, what is shown, or which SDK. */
export const sampleFenceRule: ContentRule = {
  scope: 'content',
  name: 'content/sample-fence',
  codes: ['SAMPLE001', 'SAMPLE002'],
  unit: 'samples',
  examined: (workspace) => samplePassages(workspace).length,
  *check(workspace) {
    for (const passage of samplePassages(workspace)) {
      const known = Object.hasOwn(languages, passage.sample.language) ? languages[passage.sample.language]! : undefined;
      if (known === undefined) yield unknownLanguage(passage);
      else yield* tags(passage, [...known, ...common], workspace);
    }
  },
};

function unknownLanguage(passage: SamplePassage): Problem {
  const { language } = passage.sample;
  return problemAt(passage, {
    code: 'SAMPLE001',
    message: language === '' ? 'The sample does not say what language it is in.' : `"${language}" is no language of samples.`,
    why: 'Every sample is checked as what it is; what cannot be checked is marked as plain text.',
    mend: `${didYouMean(nearest(language, Object.keys(languages)))}The languages are ${listed(Object.keys(languages))}.`,
  });
}

function* tags(passage: SamplePassage, known: readonly string[], workspace: Workspace): Iterable<Problem> {
  const { handbook } = workspace;
  const { language, attributes } = passage.sample;
  const report = (message: string, mend: string): Problem =>
    problemAt(passage, { code: 'SAMPLE002', message, why: 'A sample is proved for what its fence says it is, and for nothing else.', mend });
  for (const name of attributes.keys()) {
    if (known.includes(name)) continue;
    yield report(`"${name}" means nothing behind \`\`\`${language}.`, `${didYouMean(nearest(name, known))}The words are ${listed(known)}.`);
  }
  const revision = attributes.get('revision');
  if (revision !== undefined && handbook.revisions.find(revision) === undefined) {
    yield report(`"${revision}" is not a released revision.`, `The revisions are ${listed(handbook.revisions.all.map(({ id }) => id))}.`);
  }
  for (const { said, kind, names } of unknownElements(passage, workspace)) {
    yield report(`"${said}" is no ${kind} of any revision.`, `${didYouMean(nearest(said, names))}A ${kind} is written as the specification spells it.`);
  }
  const message = attributes.get('message');
  if (message !== undefined && !messages.includes(message)) {
    yield report(`"${message}" is no kind of message.`, `${didYouMean(nearest(message, messages))}The kinds are ${listed(messages)}.`);
  }
  if (language === 'json') {
    const said = ['message', 'type', 'other'].filter((name) => attributes.has(name));
    if (said.length !== 1) {
      yield report(
        said.length === 0 ? 'The fence does not say what this JSON is.' : `The fence says twice what this JSON is: ${listed(said)}.`,
        'Write one of message=request (or notification, result, error, batch), type=<schema type>, or other="what it is" for JSON that is no part of MCP.',
      );
    } else if (said[0] !== 'other' && revision === undefined) {
      yield report('The fence does not name the revision of this sample.', `Add revision=${handbook.revisions.newest.id}, or the one it belongs to.`);
    }
    if (message === 'result' && !attributes.has('method')) {
      yield report('A result says which method it answers.', 'Add method=tools/list, or the method that was called.');
    }
  }
  if (language === 'http' && revision === undefined && !attributes.has('other')) {
    yield report('The fence does not name the revision of this exchange.', `Add revision=${handbook.revisions.newest.id}, or other="what it is" for HTTP that is no part of MCP.`);
  }
  const run = attributes.get('run');
  if (run !== undefined && !programs.includes(run)) {
    yield report(`"${run}" is nothing that can be run.`, `Whole programs are run as ${listed(programs)}; leave the word out for anything else.`);
  }
  if ((language === 'ts' || language === 'python') && !attributes.has('sdk')) {
    yield report('The fence does not name the SDK this code is for.', 'Add sdk="<package>@<version>", or sdk=none for code that uses no SDK.');
  }
}

/** The method and the schema type that a fence names, where no revision has them, with the names there are. */
export function unknownElements({ sample: { attributes } }: SamplePassage, { surface }: Pick<Workspace, 'surface'>) {
  return (['method', 'type'] as const).flatMap((kind) => {
    const said = attributes.get(kind);
    if (said === undefined || surface.get(`${kind}:${said}`) !== undefined) return [];
    const names = [...surface.elements.values()].filter((element) => element.kind === kind).map(({ name }) => name);
    return [{ said, kind: kind === 'type' ? 'schema type' : kind, names }];
  });
}

/** Tells whether a sample says that it shows the protocol itself, so that facts prove it. */
export function showsProtocol({ sample: { language, attributes } }: SamplePassage): boolean {
  if (attributes.has('other')) return false;
  return language === 'json' ? attributes.has('message') || attributes.has('type') : language === 'http' && attributes.has('revision');
}
