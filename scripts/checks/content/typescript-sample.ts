import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSamples, type SampleSource } from '../../check/compile-samples.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { listed } from '../../check/nearest.ts';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import type { Workspace } from '../../check/workspace.ts';

/** TypeScript samples compile against the SDK version their fence names. */
export const typescriptSampleRule: ContentRule = {
  scope: 'content',
  name: 'content/typescript-sample',
  codes: ['SAMPLE006', 'SAMPLE008'],
  unit: 'TypeScript samples',
  examined: (workspace) => samplePassages(workspace).filter(isCompiled).length,
  *check(workspace) {
    const { root } = workspace;
    const sources: { passage: SamplePassage; source: SampleSource }[] = [];
    for (const passage of samplePassages(workspace)) {
      if (!isCompiled(passage)) continue;
      const packages = readSdk(passage.sample.attributes.get('sdk')!);
      const wrong = [...wrongPackages(packages, passage, root), ...untaggedImports(packages, passage, workspace)];
      yield* wrong;
      if (wrong.length === 0) sources.push({ passage, source: { code: passage.sample.code, sdk: packages.map(({ text }) => text).join(' ') } });
    }
    if (sources.length === 0) return;
    const results = compileSamples(sources.map(({ source }) => source), root);
    for (const [index, { passage }] of sources.entries()) {
      for (const { message, line, column } of results[index] ?? []) {
        yield problemAt(placeInSample(passage, line, column, workspace), {
          code: 'SAMPLE006',
          message: `The sample does not compile: ${message}`,
          why: `Readers copy it, and it says that it works with ${passage.sample.attributes.get('sdk')!}.`,
          mend: 'Write the sample as a whole module with its imports. Declare what it takes from elsewhere ("declare const …"), or mark a mistake shown on purpose with the word heard.',
        });
      }
    }
  },
};

/** A fence that names no SDK has a rule of its own. */
function isCompiled({ sample: { language, heard, attributes } }: SamplePassage): boolean {
  return language === 'ts' && !heard && attributes.has('sdk');
}

/** An SDK package as a fence names it. */
interface SdkPackage {
  readonly text: string;
  readonly name: string;
  readonly version: string | undefined;
}

/** Reads `sdk="@modelcontextprotocol/server@2.4.0 @modelcontextprotocol/node@2.1.2"`; `none` names no package. */
function readSdk(text: string): SdkPackage[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== 'none').map((word) => {
    const at = word.lastIndexOf('@');
    return at > 0 ? { text: word, name: word.slice(0, at), version: word.slice(at + 1) } : { text: word, name: word, version: undefined };
  });
}

function* wrongPackages(packages: readonly SdkPackage[], passage: SamplePassage, root: string): Iterable<Problem> {
  for (const { text, name, version } of packages) {
    const installed = installedVersion(name, root);
    if (installed !== undefined && installed === version) continue;
    yield problemAt(passage, {
      code: 'SAMPLE008',
      message: installed === undefined ? `The package "${name}" is not installed.` : version === undefined ? `"${text}" names no version.` : `The sample is for ${text}, but version ${installed} is installed.`,
      why: 'A sample is compiled against exactly the version it names; any other proves nothing.',
      mend: installed === undefined
        ? 'Name a package of package.json as <package>@<version>, or sdk=none.'
        : `Write sdk="${name}@${installed}" and look whether the sample still holds, or pin the other version in package.json.`,
    });
  }
}

/** The name of a package, with or without a scope; never a way out of the folder of packages. */
const packageName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;

function installedVersion(name: string, root: string): string | undefined {
  if (!packageName.test(name)) return undefined;
  const manifest = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) return undefined;
  try {
    const data = JSON.parse(readFileSync(manifest, 'utf8')) as { version?: unknown } | null;
    return typeof data?.version === 'string' ? data.version : undefined;
  } catch {
    // What cannot be read is not installed, or not whole.
    return undefined;
  }
}

/** Imports of official packages that the fence does not pin. */
function* untaggedImports(packages: readonly SdkPackage[], passage: SamplePassage, workspace: Workspace): Iterable<Problem> {
  for (const match of passage.sample.code.matchAll(/\bfrom\s+['"](@modelcontextprotocol\/[\w-]+)/g)) {
    const name = match[1]!;
    if (packages.some((known) => known.name === name)) continue;
    const offset = match.index + match[0].indexOf(name);
    const before = passage.sample.code.slice(0, offset);
    const place = placeInSample(passage, before.split('\n').length, offset - before.lastIndexOf('\n'), workspace);
    yield problemAt(place, {
      code: 'SAMPLE008',
      message: `The sample imports ${name}, but its fence pins ${packages.length === 0 ? 'no package' : listed(packages.map(({ text }) => text))}.`,
      why: 'A sample is compiled against exactly the version it names; any other proves nothing.',
      mend: `Add the package with its version to sdk="…"; several are separated by spaces.`,
    });
  }
}
