import { createRequire } from 'node:module';
import { join } from 'node:path';
import type ts from 'typescript';
import { hashOfFiles, remembered } from './remembered.ts';

/** A TypeScript sample and the packages it is pinned to. */
export interface SampleSource {
  readonly code: string;
  readonly sdk: string;
}

/** A mistake the compiler found, at a line and column of the code, counted from 1. */
export interface SampleMistake {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const require = createRequire(import.meta.url);

/**
 * Compiles samples, all in one program, against the packages installed in a project; gives the mistakes of each.
 * The compiler is loaded only for a sample that changed, or after an installation.
 */
export function compileSamples(samples: readonly SampleSource[], root: string): (readonly SampleMistake[])[] {
  const basis = hashOfFiles(join(root, 'node_modules/.package-lock.json'), import.meta.filename);
  return remembered({ root, name: 'typescript-samples', basis }, samples, (unknown) => compileAll(unknown.map(({ code }) => code), root));
}

function compileAll(codes: readonly string[], root: string): SampleMistake[][] {
  try {
    return compile(codes, root);
  } catch (error) {
    // Code that stands too deep in itself is more than the compiler can take. The others are compiled without it.
    const [only, ...more] = codes;
    if (only !== undefined && more.length === 0) return [[{ message: `The compiler gives up on it: ${error instanceof Error ? error.message : String(error)}.`, line: 1, column: 1 }]];
    const middle = Math.ceil(codes.length / 2);
    return [...compileAll(codes.slice(0, middle), root), ...compileAll(codes.slice(middle), root)];
  }
}

function compile(codes: readonly string[], root: string): SampleMistake[][] {
  const compiler = require('typescript') as typeof ts;
  // The samples lie beside node_modules, so that imports find the installed packages, but exist in memory only.
  const names = codes.map((_, index) => join(root, `.sample-${index}.mts`).replaceAll('\\', '/'));
  const contents = new Map(names.map((name, index) => [name, codes[index]!]));
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: compiler.ScriptTarget.ES2024,
    lib: ['lib.es2024.d.ts'],
    module: compiler.ModuleKind.NodeNext,
    moduleResolution: compiler.ModuleResolutionKind.NodeNext,
    moduleDetection: compiler.ModuleDetectionKind.Force,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const host = compiler.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.getCurrentDirectory = () => root;
  host.fileExists = (name) => contents.has(name) || fileExists.call(host, name);
  host.readFile = (name) => contents.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, languageVersion, ...rest) => {
    const text = contents.get(name);
    return text === undefined ? getSourceFile.call(host, name, languageVersion, ...rest) : compiler.createSourceFile(name, text, languageVersion, true);
  };
  const program = compiler.createProgram(names, options, host);
  return names.map((name) => {
    const source = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText, start, file }): SampleMistake => {
      // Counted here, because the compiler begins a line behind signs that end none in a file of content (a lone carriage return, U+2028).
      const before = file === undefined ? [''] : file.text.slice(0, start ?? 0).split('\n');
      const message = compiler.flattenDiagnosticMessageText(messageText, ' ');
      return { message: message.endsWith('.') ? message : `${message}.`, line: before.length, column: before.at(-1)!.length + 1 };
    });
  });
}
