import { isObject } from '../../src/spec/json-schema.ts';
import { kindOf, type Sender } from '../../src/spec/message.ts';
import type { HttpSampleChecker } from '../../src/spec/http-sample.ts';
import type { MessageValidator } from '../../src/spec/message-validator.ts';
import type { Revision, Revisions } from '../../src/model/revision.ts';
import type { HttpExchange } from './http-recorder.ts';

/** What a recording was judged to be. */
export interface Judgment {
  /** Every way in which a message breaks the rules that samples on pages are held to. */
  readonly problems: readonly string[];
  /** The methods of the requests and notifications, in order, with the revision each was judged by. */
  readonly methods: readonly string[];
  /** How often an SDK did what is known to differ from the schema. */
  readonly deviations: number;
}

/**
 * The SDKs refuse an HTTP request that they did not read as a message with an error whose `id` is null, as JSON-RPC
 * itself has it; the schema has a string, an integer or no `id` at all. Pages may not show it, recordings hold it.
 */
const knownDeviation = /^(?:The member `id` must be a string or an integer, but it is null\.|The response has the id null, )/;

/** A line of a recording over stdio. */
export interface StdioLine {
  readonly sender: Sender;
  readonly line: string;
}

/** The revision that a request states of itself: in its `_meta`, or as the offer of a handshake. */
function statedRevision(message: unknown, revisions: Revisions): Revision | undefined {
  const params = isObject(message) ? message['params'] : undefined;
  if (!isObject(params)) return undefined;
  const meta = isObject(params['_meta']) ? params['_meta']['io.modelcontextprotocol/protocolVersion'] : undefined;
  const stated = meta ?? (isObject(message) && message['method'] === 'initialize' ? params['protocolVersion'] : undefined);
  return typeof stated === 'string' ? revisions.find(stated) : undefined;
}

/**
 * Judges a recording over stdio by the rules for samples. A message belongs to the revision it states, a response to
 * that of its request, and anything else to the last handshake.
 */
export function judgeStdio(lines: readonly StdioLine[], revisions: Revisions, validator: MessageValidator): Judgment {
  const problems: string[] = [];
  const methods: string[] = [];
  const asked = new Map<string, { method: string; revision: Revision }>();
  let agreed: Revision | undefined;
  for (const { sender, line } of lines) {
    const message = JSON.parse(line) as unknown;
    const kind = kindOf(message);
    if (kind === undefined || kind === 'batch' || !isObject(message)) {
      problems.push(`${sender}: no single JSON-RPC message: ${line}`);
      continue;
    }
    const answers = kind === 'result' || kind === 'error' ? asked.get(`${sender === 'client' ? 'server' : 'client'} ${String(message['id'])}`) : undefined;
    const revision = answers?.revision ?? statedRevision(message, revisions) ?? agreed;
    if (revision === undefined) {
      problems.push(`${sender}: no revision is stated or agreed for ${line}`);
      continue;
    }
    if (typeof message['method'] === 'string') {
      methods.push(`${message['method']} ${revision.id}`);
      if (kind === 'request') asked.set(`${sender} ${String(message['id'])}`, { method: message['method'], revision });
      if (message['method'] === 'initialize') agreed = revision;
    }
    const description = { revision, message: kind, sender, ...(answers !== undefined && { method: answers.method }) };
    problems.push(...validator.validate(message, description).map((problem) => `${sender}: ${problem.pointer} ${problem.message} in ${line}`));
  }
  return { problems, methods, deviations: 0 };
}

/** Judges a recording over HTTP by the rules for HTTP samples, each exchange by the revision it names. */
export function judgeHttp(exchanges: readonly HttpExchange[], revisions: Revisions, checker: HttpSampleChecker): Judgment {
  const problems: string[] = [];
  const methods: string[] = [];
  let deviations = 0;
  for (const { request, response } of exchanges) {
    const body = request.slice(request.indexOf('\n\n') + 2);
    const message = body === '' ? undefined : (JSON.parse(body) as unknown);
    const header = /^mcp-protocol-version: (.*)$/im.exec(request)?.[1];
    const revision = statedRevision(message, revisions) ?? (header === undefined ? undefined : revisions.find(header));
    if (revision === undefined) {
      problems.push(`No revision is named in ${request}`);
      continue;
    }
    if (isObject(message)) methods.push(`${String(message['method'])} ${revision.id}`);
    else methods.push(`${request.split(' ', 1)[0]} ${revision.id}`);
    const found = checker.check(`${request}\n\n${response}`, { revision });
    const known = found.filter(({ message: said }) => knownDeviation.test(said) && /^HTTP\/1\.1 4\d\d /.test(response));
    deviations += known.length;
    problems.push(...found.filter((problem) => !known.includes(problem)).map((problem) => `line ${problem.line}: ${problem.message}\n${request}\n\n${response}`));
  }
  return { problems, methods, deviations };
}
