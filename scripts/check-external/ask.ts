/** What an address answers. */
export type Answer =
  | { readonly kind: 'there' }
  /** It has another address for good. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The server says that there is nothing. */
  | { readonly kind: 'gone'; readonly status: number }
  /** The server does not want to be asked by a program, which says nothing about the page. */
  | { readonly kind: 'closed'; readonly status: number }
  /** The server failed, or there was none. */
  | { readonly kind: 'failed'; readonly reason: string };

/** How an address is asked. */
export interface AskOptions {
  /** Milliseconds after which a request is given up. */
  readonly timeout: number;
  /** Milliseconds before a request that failed is made once more. */
  readonly pause: number;
  readonly userAgent: string;
}

/** More redirects than any address needs. */
const mostSteps = 8;

const gone = new Set([404, 410]);
const closed = new Set([401, 402, 403, 405, 406, 407, 429, 451]);

/**
 * Asks an address whether it is still there: first for the head alone, then, since many servers answer that wrongly,
 * for the page, whose text is not read. What fails is asked once more. Never throws.
 */
export async function ask(url: string, options: AskOptions): Promise<Answer> {
  const head = await follow(url, 'HEAD', options);
  if (head.kind === 'there' || head.kind === 'moved') return head;
  const page = await follow(url, 'GET', options);
  if (page.kind !== 'failed') return page;
  await new Promise((resolve) => setTimeout(resolve, options.pause));
  return follow(url, 'GET', options);
}

async function follow(url: string, method: 'HEAD' | 'GET', options: AskOptions): Promise<Answer> {
  let current = url;
  // Where the way has been for good so far; what a temporary redirect leads to is no address to keep.
  let kept = url;
  let forGood = true;
  for (let step = 0; step <= mostSteps; step += 1) {
    const response = await request(current, method, options);
    if ('kind' in response) return response;
    const { status, location } = response;
    if (status < 300 || status >= 400 || location === null) return answerOf(status, kept === withoutFragment(url) ? url : kept, url);
    const next = URL.parse(location, current);
    if (next === null) return { kind: 'failed', reason: `it redirects to "${location}", which is no address` };
    current = next.href;
    forGood &&= status === 301 || status === 308;
    if (forGood) kept = current;
  }
  return { kind: 'failed', reason: `it redirects more than ${mostSteps} times` };
}

async function request(url: string, method: string, { timeout, userAgent }: AskOptions): Promise<{ readonly status: number; readonly location: string | null } | Answer> {
  try {
    const response = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(timeout), headers: { 'user-agent': userAgent, accept: '*/*' } });
    await response.body?.cancel();
    return { status: response.status, location: response.headers.get('location') };
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error, timeout) };
  }
}

function answerOf(status: number, kept: string, asked: string): Answer {
  if (status >= 200 && status < 300) return kept === asked ? { kind: 'there' } : { kind: 'moved', to: kept };
  if (gone.has(status)) return { kind: 'gone', status };
  return closed.has(status) ? { kind: 'closed', status } : { kind: 'failed', reason: `it answers with status ${status}` };
}

function withoutFragment(url: string): string {
  return url.split('#')[0]!;
}

function reasonOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  // The reason of a failed connection is the cause of what fetch throws.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? (codes[code] ?? code) : cause instanceof Error ? cause.message : String(cause);
}

const codes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused', ECONNRESET: 'the connection was cut off', ENOTFOUND: 'no server has this name', EAI_AGAIN: 'the name could not be looked up',
  UND_ERR_SOCKET: 'the connection was cut off', CERT_HAS_EXPIRED: 'its certificate has expired', ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};
