/** Files of a build that are not kept offline, and why. */
export interface LeftOut {
  /** Matches their paths from the root of the site. The worker gets it as text, so it has no flags. */
  readonly files: RegExp;
  readonly why: string;
}

/** The file of the worker, in the root of a build: its own folder is what a worker may answer for. */
export const workerFile = 'sw.js';

/** All that a copy in a browser does without; every other file of a build is kept. */
export const leftOut: readonly LeftOut[] = [
  { files: /^sw\.js$/, why: 'The browser itself keeps the worker, and asks for it anew to find updates.' },
  { files: /^(?:_headers|_redirects)$/, why: 'Hosts read them; they are no part of the site.' },
  { files: /^(?:robots\.txt|sitemap\.xml)$/, why: 'Search engines read them.' },
  { files: /^open-graph\//, why: 'Preview images are shown on other sites.' },
  { files: /^llms(?:-full)?\.txt$/, why: 'Language models read them, and what stands in them is on the pages.' },
  { files: /^api\/v1\//, why: 'Programs read the data, from the network; what stands in it is on the pages.' },
  { files: /(?:^|\/)feed\.xml$/, why: 'Feed readers ask for it themselves, to hear what is new.' },
];

/** Tells whether a file is not kept. */
export function isLeftOut(path: string): boolean {
  return leftOut.some(({ files }) => files.test(path));
}
