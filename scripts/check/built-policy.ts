import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Place } from '../../src/model/problem.ts';
import { isActing } from '../build/host-files/inline-scripts.ts';

type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What stands in a page that its content security policy has to do with. */
export interface BuiltPolicy {
  /** Scripts that stand in the page itself and that a browser acts on. */
  readonly scripts: (Place & { readonly text: string })[];
  /** Scripts in attributes, which no policy of the site allows: `onclick="…"`, `href="javascript:…"`. */
  readonly attributes: (Place & { readonly name: string })[];
  /** The policies of the page. `late` are those behind something that was loaded or run before them. */
  readonly policies: (Place & { readonly content: string; readonly late: boolean })[];
  /** Whether something was loaded or run by what was read so far. */
  begun: boolean;
}

/** A page of which nothing was read yet. */
export function noPolicy(): BuiltPolicy {
  return { scripts: [], attributes: [], policies: [], begun: false };
}

/** Adds what an element of a page has to do with its policy. Elements have to come in the order of the page. */
export function readPolicy(read: BuiltPolicy, element: HtmlElement, placeOf: (attribute: string) => Place): void {
  const { tagName, attrs } = element;
  const valueOf = (name: string): string | undefined => attrs.find((attribute) => attribute.name === name)?.value;
  for (const { name, value } of attrs) {
    // A browser leaves out white space and control characters before and in the scheme of an address.
    // eslint-disable-next-line no-control-regex
    const isScript = /^on./i.test(name) || (/^(?:href|src|action|formaction|data)$/.test(name) && /^javascript:/i.test(value.replaceAll(/[\u0000-\u0020]/g, '')));
    if (isScript) read.attributes.push({ ...placeOf(name), name });
  }
  if (tagName === 'meta' && valueOf('http-equiv')?.toLowerCase() === 'content-security-policy') {
    read.policies.push({ ...placeOf('content'), content: valueOf('content') ?? '', late: read.begun });
  }
  if (tagName === 'script' && valueOf('src') === undefined && isActing(valueOf('type') ?? '')) {
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    if (text !== '') read.scripts.push({ ...placeOf('type'), text });
  }
  if (/^(?:script|style|link|base|body)$/.test(tagName)) read.begun = true;
}
