import { createHash } from 'node:crypto';
import type { KeptList } from '../../../src/client/offline/kept-list.ts';

/** The address of a file from the root of the site, as the worker compares it: a folder for the page in it. */
export function addressOfKept(path: string): string {
  return encodeURI(path.replace(/(^|\/)index\.html$/, '$1')).replace(/[?#]/g, encodeURIComponent);
}

/** The hash by which the worker tells two contents apart. It is the one that workbox-build gives, MD5: it protects nothing. */
export function revisionOf(content: Uint8Array): string {
  return createHash('md5').update(content).digest('hex');
}

const assignment = 'self.handbookOffline=';

/** The worker with its list in front: one line for the list, with a file on a line of its own, and then the code. */
export function workerWith({ files, leftOut: patterns }: KeptList, code: string): string {
  return `${assignment}{"leftOut":${JSON.stringify(patterns)},"files":[\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]};\n${code}`;
}

/** Takes a worker apart: its list, the code, and the line on which each file stands. Undefined for a text that is no worker of ours. */
export function readWorker(text: string): { readonly list: KeptList; readonly code: string; readonly lineOf: (index: number) => number } | undefined {
  const end = text.indexOf('\n]};\n');
  if (!text.startsWith(assignment) || end === -1) return undefined;
  try {
    const list = JSON.parse(text.slice(assignment.length, end + '\n]}'.length)) as KeptList;
    const isList = Array.isArray(list.files) && Array.isArray(list.leftOut)
      && list.files.every((file) => Array.isArray(file) && typeof file[0] === 'string' && typeof file[1] === 'string' && typeof file[2] === 'number');
    return isList ? { list, code: text.slice(end + '\n]};\n'.length), lineOf: (index) => index + 2 } : undefined;
  } catch {
    return undefined;
  }
}
