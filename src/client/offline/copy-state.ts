import type { FailureReason } from './fill-copy.ts';
import type { CopyCount } from './worker-messages.ts';

/** Why this browser cannot keep a copy here. */
export type Obstacle = 'file' | 'insecure' | 'no workers' | 'closed';

/** How it stands with the copy of this browser. */
export type CopyState =
  | { readonly kind: 'impossible'; readonly why: Obstacle }
  | { readonly kind: 'none' }
  /** Loading for the first time, or what the browser has deleted. */
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  | { readonly kind: 'kept'; readonly count: CopyCount; readonly isLasting: boolean }
  /** A new version is being loaded; the one before is in use. */
  | { readonly kind: 'updating'; readonly done: number; readonly total: number }
  /** A new version is whole and waits until the one before is in use no more. */
  | { readonly kind: 'update' };

/** What the reader can do, by the name of its button. */
export type CopyAction = 'keep' | 'check' | 'take' | 'remove';

const obstacles: Readonly<Record<Obstacle, string>> = {
  file: 'This is a copy on a disk already: it needs no network, and nothing has to be kept.',
  insecure: 'Browsers keep a site offline only where it comes over HTTPS, and this one came without. The archive below works all the same.',
  'no workers': 'This browser cannot keep a site offline, or not in a private window. The archive below works all the same.',
  closed: 'This browser lets the page store nothing: in a private window, or by a setting for this site. The handbook can be read as ever while there is a network.',
};

const failures: Readonly<Record<FailureReason, string>> = {
  full: 'The storage of this browser is full, so the handbook cannot be kept whole. What was loaded has been deleted again. Free some room and try once more, or use the archive below.',
  closed: obstacles.closed,
  network: 'Not everything could be loaded: the network or the host failed. What has come stays here, so that the next try begins where this one ended.',
};

/** The size of something, as people say it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** What the page says: how it stands, and what has just gone wrong. A try that is under way says nothing of the one before. */
export function wordsOf(state: CopyState, failure?: FailureReason): string {
  const said = stateWords(state);
  if (failure === undefined || state.kind === 'impossible' || state.kind === 'loading' || state.kind === 'updating') return said;
  return state.kind === 'none' ? failures[failure] : `${failures[failure]} ${said}`;
}

function stateWords(state: CopyState): string {
  switch (state.kind) {
    case 'impossible':
      return obstacles[state.why];
    case 'none':
      return 'Nothing is kept in this browser.';
    case 'loading':
      return 'The handbook is being loaded. You can read on meanwhile.';
    case 'updating':
      return 'There is an update, and it is being loaded. The version that is kept stays in use until the new one is whole.';
    case 'update':
      return 'An update is there, whole. It is used once all pages of the handbook are closed, or at once if you say so; open pages are then loaded anew. What you have chosen and entered stays.';
    case 'kept': {
      const { count: { files, bytes, missing }, isLasting } = state;
      if (missing > 0) return `The browser has deleted ${missing.toLocaleString('en-US')} of ${files.toLocaleString('en-US')} files. The rest is kept.`;
      const lasting = isLasting ? '' : ' The browser may delete it when it runs out of room.';
      return `The handbook is kept: ${files.toLocaleString('en-US')} files, ${megabytes(bytes)}. Every page and the search work without a network.${lasting}`;
    }
  }
}

/** What can be done as it stands. */
export function actionsOf(state: CopyState): readonly CopyAction[] {
  switch (state.kind) {
    case 'impossible':
      return [];
    case 'none':
      return ['keep'];
    case 'loading':
    case 'updating':
      return ['remove'];
    case 'update':
      return ['take', 'remove'];
    case 'kept':
      return state.count.missing > 0 ? ['keep', 'remove'] : ['check', 'remove'];
  }
}

/** What a button is called as it stands. */
export function labelOf(action: CopyAction, state: CopyState): string {
  switch (action) {
    case 'keep':
      return state.kind === 'kept' ? 'Load what is missing' : 'Keep this offline';
    case 'check':
      return 'Look for an update';
    case 'take':
      return 'Use the update now';
    case 'remove':
      return state.kind === 'loading' ? 'Stop and remove' : 'Remove from this browser';
  }
}
