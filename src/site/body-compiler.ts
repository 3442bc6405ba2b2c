/** Gives the text of the function that a body in MDX is compiled to. */
export type CompileBody = (body: string) => Promise<string>;

// The pages of a build are bundled, with modules of their own; they and the build share the global object. So no compiler
// is bundled with pages, and what was compiled ahead of them in a thread reaches them.
const holder = globalThis as { [name: symbol]: CompileBody | undefined };
const name = Symbol.for('mcp-interview-handbook:body-compiler');

/** Lets the pages of this process have their bodies compiled. */
export function offerBodyCompiler(compile: CompileBody): void {
  holder[name] = compile;
}

/** Compiles a body in MDX. Throws where nothing was offered to do it. */
export function compiledBody(body: string): Promise<string> {
  const compile = holder[name];
  if (compile === undefined) throw new Error('Nobody offers to compile bodies in MDX. The integration of scripts/build/bodies/ is missing in astro.config.mjs.');
  return compile(body);
}
