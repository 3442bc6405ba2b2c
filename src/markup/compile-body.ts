import { satteriCreateHighlightFn, satteriHighlightPlugin } from '@astrojs/markdown-satteri';
import { mdxToJs } from 'satteri';
import { codeClasses, codeTheme } from './code-theme.ts';
import { foldCode } from './fold-code.ts';
import { handbookMarkup } from './handbook-markup.ts';

/** Elements that a component of ours stands for, so that they are not set as they are. See `bodyComponents`. */
const replaced = ['th'];

let highlighter: ReturnType<typeof satteriCreateHighlightFn> | undefined;

/**
 * Compiles the MDX of a body, without its front matter, to the text of a function: what runs the body when it is called
 * with a JSX runtime, as `evaluate()` of MDX has it. Markup without components becomes HTML here, once for all pages.
 *
 * Throws the compiler's error, with line and column in the body, for one that is no MDX.
 */
export async function compileBody(body: string): Promise<string> {
  highlighter ??= satteriCreateHighlightFn('shiki', { theme: codeTheme, transformers: [codeClasses, foldCode] });
  const highlight = await highlighter;
  const { code } = await mdxToJs(body, {
    mdastPlugins: [handbookMarkup],
    hastPlugins: highlight === undefined ? [] : [satteriHighlightPlugin(highlight, undefined)],
    // Quotes and dashes stay as typed: "--flag" in prose must not become a dash.
    features: { gfm: true, smartPunctuation: false },
    optimizeStatic: { component: 'Fragment', prop: 'set:html', ignoreElements: replaced },
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  return code;
}
