import { parse } from 'acorn';

/**
 * The files that a module script loads before it runs: those of its static imports and re-exports, as they stand there.
 * Those of `import()` are loaded when it comes to that. A script that cannot be read loads nothing, since no browser
 * runs it either.
 */
export function staticImports(script: string): string[] {
  try {
    const { body } = parse(script, { ecmaVersion: 'latest', sourceType: 'module' });
    return body.flatMap((node) => ('source' in node && typeof node.source?.value === 'string' ? [node.source.value] : []));
  } catch {
    return [];
  }
}
