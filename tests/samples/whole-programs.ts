import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';
import type { Passage } from '../../src/model/passage/passage.ts';

/** A whole program that a page shows, written to a folder of its own and ready to be run. */
export interface WholeProgram {
  readonly role: 'server' | 'client';
  /** Where it stands, such as `session-lifecycle: server.mts on version 1`. */
  readonly name: string;
  /** The line of the SDK that it is written for: 1 knows handshakes only, 2 knows the stateless revisions too. */
  readonly line: 1 | 2;
  /** Name of the file in the folder. */
  readonly file: string;
}

/** The port that the servers on the pages listen on. */
const shownPort = 8000;

const isProgram = (passage: Passage): boolean => passage.sample?.attributes.has('run') === true;

/** All samples that are said to be whole programs. */
export function wholePrograms(handbook: Handbook): WholeProgram[] {
  return handbook.passages.filter(isProgram).map(({ entry, sample }, index) => ({
    role: sample!.attributes.get('run') === 'server' ? 'server' : 'client',
    name: `${entry.id}: ${sample!.attributes.get('caption') ?? 'sample'}`,
    line: sample!.attributes.get('sdk')!.includes('@modelcontextprotocol/sdk@1.') ? 1 : 2,
    file: `program-${index}.mts`,
  }));
}

/** A folder with the programs of the pages, and the packages of the project beside them. */
export interface ProgramFolder {
  readonly path: string;
  /** Writes a server anew so that it listens on a port that is free; gives the name of the file. */
  onPort(program: WholeProgram, port: number): string;
  remove(): void;
}

/** Writes the programs as they stand on the pages. Throws where a server does not name the port that readers are told. */
export function writePrograms(handbook: Handbook, root: string): ProgramFolder {
  const path = mkdtempSync(join(tmpdir(), 'handbook-samples-'));
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'), 'junction');
  const codes = handbook.passages.filter(isProgram).map(({ sample }) => sample!.code);
  for (const [index, { file }] of wholePrograms(handbook).entries()) writeFileSync(join(path, file), codes[index]!);
  return {
    path,
    onPort({ file, name }, port) {
      const code = codes[Number(/\d+/.exec(file)![0])]!;
      if (!code.includes(`.listen(${shownPort},`)) throw new Error(`${name} does not listen on port ${shownPort}.`);
      const own = `${port}-${file}`;
      // The page names a fixed port, in the list of origins too; here it has to be one that is free.
      writeFileSync(join(path, own), code.replaceAll(String(shownPort), String(port)));
      return own;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
