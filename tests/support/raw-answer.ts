import { request, type IncomingHttpHeaders } from 'node:http';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Asks without following or decoding anything, which `fetch` would do, over a connection of its own: a server that reads
 * its configuration anew closes those that nobody is using. Takes the address and headers to send; rejects where nobody
 * answers in full.
 */
export function ask(url: string, sent: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    request(url, { headers: sent, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
    }).on('error', reject).end();
  });
}
