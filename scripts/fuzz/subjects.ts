import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { content } from '../../src/model/fixtures/content.ts';
import { createParseCache } from '../../src/model/parse-cache.ts';
import type { FileTree } from '../../src/model/source/file-tree.ts';
import { siteOf } from '../check/built-site.ts';
import { runContentRules, runOutputRulesOn, type Report } from '../check/engine.ts';
import { openWorkspace } from '../check/workspace.ts';
import { builtFiles } from './built-inputs.ts';
import type { Input } from './input.ts';

/** Something that is checked: a content or a build, with inputs in the place of some of its files. */
export interface Subject {
  /** Its files with the inputs among them, by the names that reports use. */
  files(inputs: ReadonlyMap<string, Input>): FileTree;
  check(inputs: ReadonlyMap<string, Input>): Report;
}

/** What inputs are checked in. */
export interface Subjects {
  readonly content: Subject;
  readonly build: Subject;
  /** Removes what lies outside memory. */
  close(): void;
}

/** Days of the commit and pages of the site as a run of the check would have them. */
const today = '2026-11-22';
const pages = new Set(['/', '/transports/', '/questions/']);

/** Opens the small content and a small build, in a folder of their own with one small package and nothing remembered. */
export function openSubjects(): Subjects {
  const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const put = (file: string, text: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  put('node_modules/made/package.json', '{ "name": "made", "version": "1.0.0", "types": "index.d.ts" }');
  put('node_modules/made/index.d.ts', 'export declare function made(): string;\n');
  put('node_modules/broken/package.json', '{ "name": ');
  // A file where the folder would be: every verdict is worked out, and none is remembered.
  put('.cache', '');
  const base = content();
  const cache = createParseCache();
  // The first check compiles schemas and fills what later ones read.
  runContentRules(base, { root, cache, today, pages });
  const { handbook, surface, exceptions, ledger } = openWorkspace(base, { root, cache, today, pages }).workspace!;
  const encoder = new TextEncoder();
  const built: FileTree = new Map(Object.entries(builtFiles).map(([path, text]) => [`dist/${path}`, encoder.encode(text)]));
  return {
    content: {
      files: (inputs) => changed(base, inputs, 'src/content/'),
      check: (inputs) => runContentRules(changed(base, inputs, 'src/content/'), { root, today, pages, cache: createParseCache(cache) }),
    },
    build: {
      files: (inputs) => changed(built, inputs, 'dist/'),
      check(inputs) {
        const files = changed(built, inputs, 'dist/');
        const read = (path: string): string => Buffer.from(files.get(`dist/${path}`)!).toString('utf8');
        return runOutputRulesOn(siteOf([...files.keys()].map((file) => file.slice('dist/'.length)), read, { handbook, surface, exceptions, ledger, root, today, origin: 'https://handbook.example' }));
      },
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

function changed(files: FileTree, inputs: ReadonlyMap<string, Input>, folder: string): FileTree {
  const tree = new Map(files);
  for (const [file, { bytes }] of inputs) tree.set(folder + file, bytes);
  return tree;
}
