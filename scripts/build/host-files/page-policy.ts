import { inlineScripts, hashSource } from './inline-scripts.ts';
import { filePolicy, pagePolicy } from './policy.ts';

const written = /<meta http-equiv="content-security-policy" content="[^"]*">/i;
/** The declaration of the character set has to come first; nothing that is loaded or run may come before the policy. */
const start = /<meta charset="utf-8"\s*\/?>/i;

/** A page with the policy that allows its own inline scripts; one that it had is replaced. Throws for a page that does not declare UTF-8. */
export function withPagePolicy(html: string): string {
  return withPolicy(html, pagePolicy(sourcesOf(html)));
}

/** The policy for a page as it is opened from a file, with the inline scripts that it has then. */
export function fileCopyPolicy(html: string): string {
  return filePolicy(sourcesOf(html));
}

/**
 * A page of the copy that is opened from files, with the policy that works there. It has to be the last change of the
 * page: it allows the inline scripts as they are now.
 */
export function withFileCopyPolicy(html: string): string {
  return withPolicy(html, fileCopyPolicy(html));
}

function sourcesOf(html: string): string[] {
  return [...new Set(inlineScripts(html).map(({ text }) => hashSource(text)))];
}

function withPolicy(html: string, policy: string): string {
  const bare = html.replace(written, '');
  const at = start.exec(bare);
  if (at === null) throw new Error('A page that does not declare its character set first has no place for its content security policy.');
  const end = at.index + at[0].length;
  return `${bare.slice(0, end)}<meta http-equiv="content-security-policy" content="${policy}">${bare.slice(end)}`;
}
