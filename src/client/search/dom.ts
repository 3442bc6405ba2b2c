type Attributes = Readonly<Record<string, string | boolean>>;

/**
 * Makes an element with attributes and children. Strings become text nodes, so that nothing a reader typed or a page
 * holds is ever read as markup.
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}
