import { collectionNames, type CollectionName } from '../../../src/model/collections.ts';
import { addressForm, splitAddress } from '../../../src/model/ledger-address.ts';
import { finalAddress } from '../../../src/model/ledger-redirect.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { entryNames } from '../../check/entry-lookup.ts';
import type { Ledger, Redirect } from '../../check/ledger.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule, type Finding } from '../../check/rule.ts';
import type { Workspace } from '../../check/workspace.ts';

/** The ledger is in order: redirects lead straight to an end, and an id that is gone stays gone. */
export const redirectsRule: ContentRule = {
  scope: 'content',
  name: 'content/redirects',
  codes: ['LEDGER003', 'LEDGER004', 'LEDGER007', 'LEDGER008', 'LEDGER009'],
  unit: 'addresses',
  examined: ({ ledger }) => ledger.redirects.size + ledger.published.size,
  *check(workspace) {
    const { ledger } = workspace;
    for (const mistake of ledger.mistakes) yield problemAt(mistake, noAddress(mistake.text, 'line of the ledger'));
    for (const redirect of ledger.redirects.values()) {
      if (!addressForm.test(redirect.id)) yield problemAt(redirect.placeOf(), noAddress(redirect.id, 'key of a redirect'));
      else yield* judge(redirect, ledger);
    }
    yield* reused(workspace);
  },
};

function noAddress(text: string, what: string): Finding {
  return {
    code: 'LEDGER009',
    message: `"${text}" is no address, and so no ${what}.`,
    why: 'Addresses are compared with the pages of the build as they are written.',
    mend: 'Write a path from the root of the site that ends with a slash or names a file, with an anchor where it has one: /q/session-lifecycle/#traps.',
  };
}

function* judge(redirect: Redirect, ledger: Ledger): Iterable<Problem> {
  const { id, data: { to }, placeOf } = redirect;
  const end = finalAddress(id, ledger.targets);
  if (end === undefined || to === id) {
    yield problemAt(placeOf(['to']), {
      code: 'LEDGER004',
      message: to === id ? `${id} leads to itself.` : `${id} leads to ${to}, from which redirects lead back in a circle.`,
      why: 'A browser that follows it gives up, and the reader sees an error.',
      mend: 'Let one of the redirects lead to a place that exists.',
    });
  } else if (end !== to) {
    yield problemAt(placeOf(['to']), {
      code: 'LEDGER003',
      message: `${id} leads to ${to}, which is redirected itself.`,
      why: 'Each step costs a request, an anchor may be lost on the way, and some programs follow one step only.',
      mend: `Write "to: ${end}".`,
    });
  }
  if (!ledger.published.has(id) && !ledger.published.has(splitAddress(id).path)) {
    yield problemAt(placeOf(), {
      code: 'LEDGER008',
      message: `${id} is redirected, but it was never published.`,
      why: 'It is misspelt, and then the address that was meant is lost, or nobody needs it.',
      mend: `${didYouMean(nearest(id, ledger.published.keys()))}Mend the address, or remove the redirect.`,
    });
  }
}

/** Ids that belonged to an entry that moved or went, with the redirect that says so. */
export function formerIds({ redirects }: Ledger): ReadonlyMap<string, Redirect> {
  const former = new Map<string, Redirect>();
  for (const redirect of redirects.values()) if (redirect.data.entry !== undefined) former.set(redirect.data.entry, redirect);
  return former;
}

function* reused({ ledger, loaded }: Workspace): Iterable<Problem> {
  for (const [name, redirect] of formerIds(ledger)) {
    const [collection, id] = name.split('/') as [CollectionName, string];
    if (!collectionNames.includes(collection) || !loaded.declares(collection, id)) continue;
    const { to, on, reason } = redirect.data;
    yield problemAt(loaded.placeOf(collection, id, [], 'key'), {
      code: 'LEDGER007',
      message: `The id "${id}" belonged to another ${entryNames[collection]} until ${on}: ${reason}`,
      why: `Links to it lead to ${to} since then. An id that meant something else would make each of them wrong.`,
      mend: 'Give this entry an id of its own. Where it is the same entry as before, take the redirect out instead.',
    });
  }
}
