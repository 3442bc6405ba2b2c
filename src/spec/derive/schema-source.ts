import ts from 'typescript';

/** A `@deprecated` tag of `schema.ts`. */
export interface DeprecatedTag {
  /** What it stands on: `type:Root`, `type:ClientCapabilities.roots`, or `error:-32042` for the constant of an error. */
  readonly element: string;
  /** What the tag says, up to the next tag. */
  readonly text: string;
}

/** What only `schema.ts` says; everything else of a schema is read from `schema.json`, which is made from it. */
export interface SchemaSource {
  /** The names of the exported types. */
  readonly types: ReadonlySet<string>;
  /** The revision that the file says it is, by `LATEST_PROTOCOL_VERSION`. */
  readonly protocolVersion: string | undefined;
  /** The exported constants of error codes: code to name. */
  readonly errorCodes: ReadonlyMap<string, string>;
  readonly deprecated: readonly DeprecatedTag[];
  /** The values of unions that also allow any other string, with the types and members that have them. */
  readonly openValues: ReadonlyMap<string, ReadonlySet<string>>;
  /** The ranges of error codes that a comment speaks of, as `-32000..-32019`. */
  readonly errorRanges: ReadonlySet<string>;
}

/** A mistake of syntax and where it stands. */
export interface SyntaxMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The first mistake of syntax that the parser found; the others mostly follow from it. Lines and columns count from 1. */
function mistakeIn(text: string): SyntaxMistake | undefined {
  const first = ts.transpileModule(text, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.Latest } }).diagnostics?.[0];
  if (first === undefined) return undefined;
  const { line, character } = first.file?.getLineAndCharacterOfPosition(first.start ?? 0) ?? { line: 0, character: 0 };
  return { line: line + 1, column: character + 1, message: ts.flattenDiagnosticMessageText(first.messageText, ' ') };
}

/** The value of a constant that is written out: a text, or a number with its sign. */
function constantOf(initializer: ts.Expression | undefined): string | undefined {
  if (initializer === undefined) return undefined;
  if (ts.isStringLiteralLike(initializer) || ts.isNumericLiteral(initializer)) return initializer.text;
  if (ts.isPrefixUnaryExpression(initializer) && initializer.operator === ts.SyntaxKind.MinusToken && ts.isNumericLiteral(initializer.operand)) {
    return `-${initializer.operand.text}`;
  }
  return undefined;
}

/** The literals of a union that also has `string` as an arm. */
function openLiterals(type: ts.UnionTypeNode): string[] {
  if (!type.types.some((arm) => arm.kind === ts.SyntaxKind.StringKeyword)) return [];
  return type.types.flatMap((arm) => (ts.isLiteralTypeNode(arm) && ts.isStringLiteral(arm.literal) ? [arm.literal.text] : []));
}

function textOfTag(tag: ts.JSDocTag): string {
  return ts.getTextOfJSDocComment(tag.comment) ?? '';
}

/**
 * Reads `schema.ts` with the parser of TypeScript. Nothing of it is run or checked for types.
 *
 * Takes the text of the file. Returns what only this file says, or the first mistake of syntax.
 */
export function readSchemaSource(text: string): { readonly source: SchemaSource } | { readonly mistake: SyntaxMistake } {
  const mistake = mistakeIn(text);
  if (mistake !== undefined) return { mistake };
  const file = ts.createSourceFile('schema.ts', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

  const types = new Set<string>();
  const errorCodes = new Map<string, string>();
  const deprecated: DeprecatedTag[] = [];
  const openValues = new Map<string, Set<string>>();
  let protocolVersion: string | undefined;

  function noteTags(node: ts.Node, element: string): void {
    for (const tag of ts.getJSDocTags(node)) if (tag.tagName.text === 'deprecated') deprecated.push({ element, text: textOfTag(tag) });
  }
  /** Notes what stands inside a type; `place` is the name of the type and the path of members to here. */
  function visit(node: ts.Node, place: string): void {
    if (ts.isPropertySignature(node)) {
      const name = ts.isComputedPropertyName(node.name) ? node.name.getText(file) : node.name.text;
      const member = `${place}.${name}`;
      noteTags(node, `type:${member}`);
      if (node.type) visit(node.type, member);
      return;
    }
    if (ts.isUnionTypeNode(node)) for (const value of openLiterals(node)) openValues.set(value, (openValues.get(value) ?? new Set()).add(place));
    ts.forEachChild(node, (child) => visit(child, place));
  }
  function noteConstant(statement: ts.VariableStatement): void {
    for (const { name, initializer } of statement.declarationList.declarations) {
      const value = constantOf(initializer);
      if (value === undefined || !ts.isIdentifier(name)) continue;
      if (name.text === 'LATEST_PROTOCOL_VERSION') protocolVersion = value;
      if (!/^-\d+$/.test(value)) continue;
      errorCodes.set(value, name.text);
      noteTags(statement, `error:${value}`);
    }
  }

  for (const statement of file.statements) {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isVariableStatement(statement)) noteConstant(statement);
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
    types.add(statement.name.text);
    noteTags(statement, `type:${statement.name.text}`);
    ts.forEachChild(statement, (child) => visit(child, statement.name.text));
  }
  const errorRanges = new Set([...text.matchAll(/`(-\d{5})` to `(-\d{5})`/g)].map(([, from, to]) => `${from}..${to}`));
  return { source: { types, protocolVersion, errorCodes, deprecated, openValues, errorRanges } };
}
