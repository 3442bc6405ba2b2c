import { getEntry } from 'astro:content';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { compiledBody } from './body-compiler.ts';

/** The collections whose entries are documents with a body. */
export type DocumentCollection = 'questions' | 'postmortems' | 'guides';

type Properties = Readonly<Record<string, unknown>> & { readonly components?: Readonly<Record<string, unknown>> };
type Run = (runtime: object) => { readonly default: (properties: Properties) => unknown };

/**
 * The body of an entry as a component. It takes the components that its MDX names, as `components`, and what they are
 * told, as further properties.
 *
 * Entries are many and large, so they are no modules of a bundle: their text was compiled when it was read, and is run
 * here. Throws where there is no such entry, and the compiler's error for a body that is no MDX.
 */
export async function bodyOf(collection: DocumentCollection, id: string): Promise<AstroComponentFactory> {
  const body = (await getEntry(collection, id))?.body;
  if (body === undefined) throw new RangeError(`${collection} has no entry "${id}" with a body.`);
  // The code is the build's own, made of the content by its compiler.
  const run = new Function(await compiledBody(body)) as Run;
  const { default: content } = run({ Fragment, jsx, jsxs });
  const component = (properties: Properties = {}): unknown => content({ ...properties, components: { Fragment, ...properties.components } });
  // What Astro puts on the components of MDX: it renders them as JSX, without trying each of its renderers first.
  return Object.assign(component, { [Symbol.for('mdx-component')]: true, [Symbol.for('astro:renderer')]: 'astro:jsx' }) as unknown as AstroComponentFactory;
}
