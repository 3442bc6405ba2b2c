import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as HtmlValidateModule from 'html-validate';
import { placeTooDeep } from './open-elements.ts';
import { hashOfFiles, remembered } from './remembered.ts';

/** A page to validate. */
export interface HtmlText {
  readonly html: string;
}

/** A mistake in a page, at a line and column counted from 1. */
export interface HtmlMistake {
  /** Name of the rule of html-validate, such as `element-permitted-content`. */
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Where the rule is explained. */
  readonly page: string | undefined;
}

/**
 * What a page is held to: the document, the element rules of the HTML standard, and the accessibility rules. Nothing of
 * how the code is laid out, which nobody reads.
 */
export const htmlRules: HtmlValidateModule.ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Integrity sums are for scripts from another origin, and there are none.
    'require-sri': 'off',
    // A form of one search field is sent by Enter and by the search key of a phone; a button would only take its room.
    'wcag/h32': 'off',
  },
};

const require = createRequire(import.meta.url);

/** Elements that stand deeper than this in each other were not closed; the validator would take minutes over them. */
const deepest = 150;

/** Validates pages; a page that did not change since an earlier run is not read again, and then html-validate is not even loaded. */
export function validateHtml(pages: readonly HtmlText[], root: string): (readonly HtmlMistake[])[] {
  const basis = hashOfFiles(join(root, 'node_modules/html-validate/package.json'), import.meta.filename);
  return remembered({ root, name: 'html-validity', basis }, pages, (unknown) => validate(unknown));
}

let loaded: HtmlValidateModule.HtmlValidate | undefined;

function loadValidator(): HtmlValidateModule.HtmlValidate {
  const { HtmlValidate, StaticConfigLoader } = require('html-validate') as typeof HtmlValidateModule;
  // Every page is held to the same; working that out anew takes longer than reading a page.
  class OneConfigLoader extends StaticConfigLoader {
    #config: ReturnType<HtmlValidateModule.StaticConfigLoader['getConfigFor']> | undefined;

    override getConfigFor(handle: string, override?: HtmlValidateModule.ConfigData): ReturnType<HtmlValidateModule.StaticConfigLoader['getConfigFor']> {
      return (this.#config ??= super.getConfigFor(handle, override));
    }
  }
  return new HtmlValidate(new OneConfigLoader(htmlRules));
}

function validate(pages: readonly HtmlText[]): HtmlMistake[][] {
  const validator = (loaded ??= loadValidator());
  return pages.map(({ html }): HtmlMistake[] => {
    const tooDeep = placeTooDeep(html, deepest);
    if (tooDeep !== undefined) return [{ rule: 'unreadable', message: `More than ${deepest} elements are open here`, ...tooDeep, page: undefined }];
    const lines = html.split('\n');
    try {
      return validator.validateStringSync(html, 'page.html').results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column, ruleUrl }) => ({ rule: ruleId, message, ...placeInside(lines, line, column), page: ruleUrl })));
    } catch (error) {
      // A few pages, such as one with an attribute called __proto__, are more than it can take.
      return [{ rule: 'unreadable', message: `The validator gives up on this page: ${error instanceof Error ? error.message : String(error)}`, line: 1, column: 1, page: undefined }];
    }
  });
}

/** In a text of several lines the validator counts columns from the beginning of the text; this is the nearest place there is. */
function placeInside(lines: readonly string[], line: number, column: number): { readonly line: number; readonly column: number } {
  const known = Math.min(line, lines.length);
  return { line: known, column: Math.min(column, lines[known - 1]!.length + 1) };
}
