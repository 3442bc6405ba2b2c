/** A token of the style sheet: a named color, size or measure. */
export interface Token {
  /** With its two dashes, as the style sheet names it. */
  readonly name: string;
  readonly value: string;
}

/** The groups of the token sheet, in its order. Every token belongs to exactly one of them. */
export const tokenGroups = ['color', 'voice', 'type', 'space', 'measure'] as const;
export type TokenGroup = (typeof tokenGroups)[number];

/** What each token is for. A token without words here, or words without a token, fails the test beside this file. */
export const tokenUses: Readonly<Record<TokenGroup, Readonly<Record<string, string>>>> = {
  color: {
    '--paper': 'Ground of the page, of fields and of pinned columns.',
    '--tint': 'Ground of samples, inline code and chips.',
    '--rule': 'Hairlines between rows and sections. Decoration: nothing is known by it alone.',
    '--edge': 'Border of what can be operated, and the base line of a life bar.',
    '--ink': 'Text, and the two heavy rules around what is said first.',
    '--soft': 'Text of the apparatus: labels, dates, small print.',
    '--accent': 'The one accent: links, focus, the steps of bars.',
    '--age': 'The one second hue, for what belongs to earlier revisions.',
    '--glow': 'Ground of what a link led to, and of a claim whose number has the focus.',
    '--string': 'Strings in samples.',
    '--number': 'Numbers, methods and states in samples.',
  },
  voice: {
    '--serif': 'What is said: answers, claims, headings.',
    '--sans': 'The apparatus: labels, chips, tables, small print.',
    '--mono': 'Identifiers and samples.',
  },
  type: {
    '--t-1': 'Chips.',
    '--t-2': 'Labels, captions, dates, bar and foot.',
    '--t-3': 'Tables, summaries, headings of the third level.',
    '--t0': 'Running text; a little larger where there is room.',
    '--t1': 'The spoken answer.',
    '--t2': 'Headings of the second level.',
  },
  space: {
    '--s1': 'Between lines of one thing.',
    '--s2': 'Between a heading and what it heads.',
    '--s3': 'Between rows.',
    '--s4': 'Between blocks.',
    '--s5': 'Between parts.',
    '--s6': 'Above a section.',
    '--s7': 'Below the page.',
  },
  measure: {
    '--text': 'The column of text: about 68 characters.',
    '--rail': 'The contents beside it.',
    '--margin': 'The margin that chips and facts of a case move into.',
    '--gap': 'Between these three.',
    '--page': 'All of them together.',
  },
};

/**
 * Reads the tokens from a style sheet: the custom properties of its first rule for `:root`, in their order. What later
 * rules set for one medium or a wish of the reader is left out.
 *
 * @throws an Error where the sheet has no such rule.
 */
export function parseTokens(css: string): Token[] {
  const body = /:root\s*\{([^}]*)\}/.exec(css)?.[1];
  if (body === undefined) throw new Error('The style sheet has no rule for :root, so it has no tokens.');
  return [...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g)].map(([, name, value]) => ({ name: name!, value: value!.trim() }));
}

/** The tokens of a group with what each is for, in the order of the style sheet. */
export function tokensOf(group: TokenGroup, tokens: readonly Token[]): readonly (Token & { readonly use: string })[] {
  return tokens.flatMap((token) => {
    const use = tokenUses[group][token.name];
    return use === undefined ? [] : [{ ...token, use }];
  });
}
