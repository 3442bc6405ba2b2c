/** A header line of an HTTP sample. */
export interface HttpHeader {
  readonly name: string;
  readonly value: string;
  /** The line in the sample, from 1. */
  readonly line: number;
}

/** One HTTP request or response of a sample. */
export interface HttpMessage {
  readonly startLine: string;
  readonly line: number;
  /** Set for a request: its method, such as POST. */
  readonly method?: string;
  /** Set for a request: what follows the method. */
  readonly target?: string;
  /** Set for a response. */
  readonly status?: number;
  readonly headers: readonly HttpHeader[];
  readonly body: string;
  /** The line of the sample on which the body begins. */
  readonly bodyLine: number;
}

/** One event of a stream of server-sent events. */
export interface SseEvent {
  /** The name of the event; `message` where the stream gives none. */
  readonly event: string;
  readonly data: string;
  /** The line of the sample with the first data, or the first line of the event. */
  readonly line: number;
}

/** A line that breaks the form of an HTTP message. */
export interface HttpSyntaxProblem {
  readonly line: number;
  readonly message: string;
}

const RESPONSE = /^HTTP\/\d(?:\.\d)? (\d{3})(?: .*)?$/;
const REQUEST = /^([A-Z]+) (\S+) HTTP\/\d(?:\.\d)?$/;
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/;

/**
 * Divides an HTTP sample into its messages. A sample may show a request and the response to it, one after the other.
 *
 * Takes the text; returns the messages and the lines that are in no HTTP form.
 */
export function parseHttp(text: string): { messages: HttpMessage[]; problems: HttpSyntaxProblem[] } {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  const starts = lines.flatMap((line, index) => (RESPONSE.test(line) || REQUEST.test(line) ? [index] : []));
  if (starts[0] !== 0) {
    const message = 'An HTTP sample begins with a start line such as `POST /mcp HTTP/1.1` or `HTTP/1.1 200 OK`.';
    return { messages: [], problems: [{ line: 1, message }] };
  }
  const problems: HttpSyntaxProblem[] = [];
  const messages = starts.map((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const blank = lines.findIndex((line, at) => at > start && at < end && line.trim() === '');
    const bodyStart = blank === -1 ? end : blank + 1;
    const headers: HttpHeader[] = [];
    for (let at = start + 1; at < (blank === -1 ? end : blank); at += 1) {
      const line = lines[at]!;
      const found = HEADER.exec(line);
      const last = headers.at(-1);
      if (found !== null) headers.push({ name: found[1]!, value: found[2]!, line: at + 1 });
      // A long header may go on in an indented line.
      else if (/^[ \t]+\S/.test(line) && last !== undefined) headers[headers.length - 1] = { ...last, value: `${last.value} ${line.trim()}` };
      else problems.push({ line: at + 1, message: `\`${line}\` is no header; a header is written \`Name: value\`, and a blank line stands between headers and body.` });
    }
    const startLine = lines[start]!;
    const request = REQUEST.exec(startLine);
    const response = RESPONSE.exec(startLine);
    return {
      startLine,
      line: start + 1,
      ...(request && { method: request[1]!, target: request[2]! }),
      ...(response && { status: Number(response[1]) }),
      headers,
      body: lines.slice(bodyStart, end).join('\n').trimEnd(),
      bodyLine: bodyStart + 1,
    };
  });
  return { messages, problems };
}

/**
 * Reads a stream of server-sent events: fields `event`, `data`, `id` and `retry`, comments after a colon, a blank
 * line after each event.
 *
 * Takes the body and the line of the sample it begins on; returns the events and the lines that are no field.
 */
export function parseSse(body: string, firstLine: number): { events: SseEvent[]; problems: HttpSyntaxProblem[] } {
  const events: SseEvent[] = [];
  const problems: HttpSyntaxProblem[] = [];
  let open: { event: string; data: string[]; line: number } | undefined;
  const close = (): void => {
    if (open !== undefined) events.push({ ...open, data: open.data.join('\n') });
    open = undefined;
  };
  body.split('\n').forEach((line, index) => {
    const at = firstLine + index;
    if (line.trim() === '') return close();
    if (line.startsWith(':')) return;
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    open ??= { event: 'message', data: [], line: at };
    if (field === 'event') open.event = value ?? '';
    else if (field === 'data') {
      if (open.data.length === 0) open.line = at;
      open.data.push(value ?? '');
    } else if (field !== 'id' && field !== 'retry') {
      problems.push({ line: at, message: `\`${line}\` is no line of an event stream; its fields are \`event\`, \`data\`, \`id\` and \`retry\`.` });
    }
  });
  close();
  return { events, problems };
}
