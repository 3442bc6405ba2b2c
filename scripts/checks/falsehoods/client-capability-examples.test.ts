import { describeFalsehood } from '../../check/test-falsehood.ts';
import { clientCapabilityExamplesRule } from './client-capability-examples.ts';

describeFalsehood(clientCapabilityExamplesRule, {
  restated: [
    'The capabilities of a client are an empty object for sampling and roots with `listChanged`.',
    'Client capabilities look like this: sampling is empty, roots has a `listChanged` flag.',
    "The client's capabilities are sampling and roots, the latter with `listChanged`.",
    'A typical client declares sampling as an empty object, and roots with the flag for changes.',
    'Clients announce roots with `listChanged` set.',
    'The client sets `roots.listChanged` in its capabilities.',
    'Sampling has no options, so its capability is an empty object.',
    "A client's capabilities object holds an empty `sampling` and a `roots` with `listChanged`.",
    'The client declares roots together with `listChanged`, and sampling without any options.',
    'In its capabilities the client says with `listChanged` whether it announces changes of roots.',
    'A typical example of client capabilities is an empty sampling object plus roots with list changes.',
    'The client puts an empty `sampling` object and `roots.listChanged` into its capabilities.',
    'Clients declare `roots` with `listChanged: true`.',
    "On the client's side there are the capabilities `sampling`, which is empty, and `roots`, which has `listChanged`.",
  ],
  alike: [
    'In [[2026-07-28]] the flag `roots.listChanged` is gone.',
    'The first two revisions had an empty object for sampling and a flag for roots.',
    'A client declares `elicitation` with its modes.',
    'The server declares `tools.listChanged`.',
    'The roots capability is an empty object.',
    'A client of an older revision sets `roots.listChanged`.',
    ['2024-11-05..2025-11-25', 'A client may set `roots.listChanged`.'],
  ],
});
