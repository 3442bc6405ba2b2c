import type { Problem } from '../../src/model/problem.ts';
import { addressOfKept, readWorker, revisionOf } from '../build/service-worker/kept-files.ts';
import { isLeftOut, leftOut, workerFile } from '../build/service-worker/left-out.ts';
import type { BuiltSite } from './built-site.ts';
import { listed } from './nearest.ts';
import { problemAt } from './rule.ts';

/** As many files as a message names. */
const mostNamed = 5;

/** What a finished build has, and nothing before: the index of the search, which is made when the pages are proved. */
const finished = 'search/names.txt';

const why = 'A reader without a network has only what the list names, and an update is found by the hashes in it: a file that is missing is lost to them, and one with the hash of another content is never brought up to date.';
const mend = 'The last step of a build writes the list: see that nothing writes into the build after scripts/build/service-worker, or calls refreshWorker() there if it does. What is not to be kept is listed with its reason in scripts/build/service-worker/left-out.ts.';

/** The files of a build that its service worker has to keep. */
export function keptPaths(files: ReadonlySet<string>): string[] {
  return [...files].filter((path) => !isLeftOut(path)).sort();
}

/** What is wrong with the list of a service worker: it names every file of the build that is not left out, with the hash of its content, and nothing else. */
export function* keptProblems(site: Pick<BuiltSite, 'files' | 'label' | 'read' | 'bytes'>): Iterable<Problem> {
  const at = (line: number) => ({ file: site.label(workerFile), line, column: 1 });
  if (!site.files.has(workerFile)) {
    if (site.files.has(finished)) yield problemAt(at(1), { code: 'OUT017', message: 'The build has no service worker, so nothing can be kept offline.', why, mend });
    return;
  }
  const worker = readWorker(site.read(workerFile));
  if (worker === undefined) {
    yield problemAt(at(1), { code: 'OUT017', message: 'The service worker does not begin with a list of files.', why, mend });
    return;
  }
  const paths = new Map(keptPaths(site.files).map((path) => [addressOfKept(path), path]));
  const seen = new Set<string>();
  for (const [index, [address, revision, size]] of worker.list.files.entries()) {
    const path = paths.get(address);
    const place = at(worker.lineOf(index));
    if (seen.has(address)) yield problemAt(place, { code: 'OUT017', message: `The service worker lists "${address}" twice.`, why, mend });
    seen.add(address);
    if (path === undefined) {
      yield problemAt(place, { code: 'OUT017', message: `The service worker keeps "${address}", which is no file of the build that is kept. No copy would become whole.`, why, mend });
      continue;
    }
    const content = site.bytes(path);
    if (revision !== revisionOf(content)) yield problemAt(place, { code: 'OUT017', message: `The service worker has another content of ${path} in its list than the build has.`, why, mend });
    else if (size !== content.length) yield problemAt(place, { code: 'OUT017', message: `The service worker says that ${path} has ${size} bytes; it has ${content.length}.`, why, mend });
  }
  const missing = [...paths].filter(([address]) => !seen.has(address)).map(([, path]) => path);
  if (missing.length > 0) {
    const named = listed(missing.slice(0, mostNamed));
    yield problemAt(at(1), { code: 'OUT017', message: `The service worker does not keep ${named}${missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''}.`, why, mend });
  }
  const patterns = leftOut.map(({ files }) => files.source);
  if (patterns.join('\n') !== worker.list.leftOut.join('\n')) {
    yield problemAt(at(1), { code: 'OUT017', message: 'The service worker leaves out other files than the build says.', why, mend });
  }
}
