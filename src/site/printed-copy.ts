import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Where a copy comes from and what it is set among. */
export interface CopyPlace {
  /** The address of the page that it is a copy of. */
  readonly page: string;
  /** What its ids begin with, so that those of several copies differ. */
  readonly prefix: string;
  /** By how many levels its headings stand deeper than on their own page. */
  readonly deeper: number;
  /** The anchors of everything that is printed together, by address; an address with an anchor of its own comes first. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Elements that may hold no mark themselves; it goes into their first child. */
const withoutText = new Set(['table', 'tbody', 'tr', 'ul', 'ol', 'dl']);

/**
 * Makes the HTML of a page's part ready to stand with others on one page that is printed: ids differ, headings stand
 * deeper, what was folded is open, and links between the copies stay in the document. The copy promises no address:
 * what a link needs is marked by an empty element, and every other id is left out.
 */
export function printedCopy(html: string, place: CopyPlace): string {
  const fragment = parseFragment(html);
  const elements = [...elementsOf(fragment)];
  for (const element of elements) unwrapOwnLink(element);
  const linked = new Set(elements.flatMap((element) => localTarget(element) ?? []));
  const named = new Set(elements.flatMap((element) => references(element).flatMap(({ value }) => value.split(' '))));
  const ids = new Set(elements.flatMap((element) => attribute(element, 'id')?.value ?? []));
  for (const element of elements) {
    deepen(element, place.deeper);
    if (element.tagName === 'details' && attribute(element, 'open') === undefined) element.attrs.push({ name: 'open', value: '' });
    element.attrs = element.attrs.filter(({ name }) => !name.startsWith('data-pagefind'));
    for (const reference of references(element)) reference.value = reference.value.split(' ').map((id) => `${place.prefix}-${id}`).join(' ');
    for (const each of element.attrs) each.value = each.value.replace(/^url\(#(.+)\)$/, `url(#${place.prefix}-$1)`);
    moveId(element, place, linked, named);
    const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (href !== undefined) href.value = leadOf(href.value, place, ids);
  }
  return serialize(fragment);
}

function* elementsOf(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* elementsOf(node);
  }
}

function attribute(element: Element, wanted: string): { name: string; value: string } | undefined {
  return element.attrs.find(({ name }) => name === wanted);
}

function references(element: Element): { name: string; value: string }[] {
  return element.attrs.filter(({ name }) => name === 'for' || name === 'aria-labelledby' || name === 'aria-describedby');
}

/** The id that a link on the same page leads to. */
function localTarget(element: Element): string | undefined {
  const href = element.tagName === 'a' ? attribute(element, 'href')?.value : undefined;
  return href?.startsWith('#') ? href.slice(1) : undefined;
}

/** The link of a heading to itself is for those who copy addresses; a copy has none to give. */
function unwrapOwnLink(heading: Element): void {
  if (!/^h[1-6]$/.test(heading.tagName)) return;
  for (const node of [...heading.childNodes]) {
    if (!tree.isElementNode(node) || localTarget(node) === undefined) continue;
    for (const inner of [...node.childNodes]) {
      tree.detachNode(inner);
      tree.insertBefore(heading, inner, node);
    }
    tree.detachNode(node);
    attribute(node, 'href')!.value = '';
  }
}

function deepen(element: Element, by: number): void {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) element.tagName = element.nodeName = `h${Math.min(6, Number(level) + by)}`;
}

function moveId(element: Element, { page, prefix, anchors }: CopyPlace, linked: ReadonlySet<string>, named: ReadonlySet<string>): void {
  const id = attribute(element, 'id');
  if (id === undefined) return;
  const own = id.value;
  const anchor = anchors.get(`${page}#${own}`) ?? (linked.has(own) ? `${prefix}-${own}` : undefined);
  const inDrawing = element.namespaceURI !== 'http://www.w3.org/1999/xhtml';
  if (inDrawing || named.has(own)) {
    id.value = `${prefix}-${own}`;
    return;
  }
  element.attrs = element.attrs.filter((each) => each !== id);
  if (anchor === undefined) return;
  const holder = holderIn(element);
  const mark = tree.createElement('span', holder.namespaceURI, [{ name: 'id', value: anchor }]);
  const first = holder.childNodes[0];
  if (first === undefined) tree.appendChild(holder, mark);
  else tree.insertBefore(holder, mark, first);
}

function holderIn(element: Element): Element {
  const first = withoutText.has(element.tagName) ? element.childNodes.find((node) => tree.isElementNode(node)) : undefined;
  return first === undefined ? element : holderIn(first);
}

function leadOf(href: string, { page, prefix, anchors }: CopyPlace, ids: ReadonlySet<string>): string {
  const whole = href.startsWith('#') ? `${page}${href}` : href;
  if (whole !== href && ids.has(href.slice(1)) && !anchors.has(whole)) return `#${prefix}-${href.slice(1)}`;
  const anchor = anchors.get(whole) ?? anchors.get(whole.replace(/#.*/, ''));
  return anchor === undefined ? whole : `#${anchor}`;
}
