import { createHash } from 'node:crypto';

/** A script that stands in a page itself. */
export interface InlineScript {
  /** Its type in small letters; '' for a classic script. */
  readonly type: string;
  readonly text: string;
}

/** Types of `<script>` that a browser acts on; everything else is data that it leaves alone. */
const acting = new Set(['', 'module', 'text/javascript', 'application/javascript', 'importmap', 'speculationrules']);

/** Tells whether a browser acts on an inline script of a type, so that a content security policy has to allow it. */
export function isActing(type: string): boolean {
  return acting.has(type.trim().toLowerCase());
}

const script = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi;

/**
 * The inline scripts of a page that a browser acts on, in order. Takes a page as the build writes it; the output rule
 * of the policy reads the same pages with a parser of HTML, so that none is missed.
 */
export function inlineScripts(html: string): InlineScript[] {
  return [...html.matchAll(script)].flatMap(([, attributes = '', text = '']) => {
    const type = (/\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes)?.slice(1).find((value) => value !== undefined) ?? '').trim().toLowerCase();
    return /\ssrc\s*=/i.test(attributes) || text === '' || !isActing(type) ? [] : [{ type, text }];
  });
}

/** The source of a content security policy that allows one text: its SHA-256 (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The sources that allow the inline scripts of pages, each once, in the order of their letters. */
export function scriptSources(pages: Iterable<string>): string[] {
  return [...new Set([...pages].flatMap((html) => inlineScripts(html).map(({ text }) => hashSource(text))))].sort();
}
