import type { Revision } from '../model/revision.ts';
import type { Spans, Versioned } from '../model/span.ts';

/** The kinds of element, which are the prefixes of the surface keys. */
export const elementKinds = [
  'method', 'type', 'field', 'param', 'capability', 'error', 'header', 'http-method',
  'well-known', 'meta', 'extension', 'content', 'transport', 'value',
] as const;

export type ElementKind = (typeof elementKinds)[number];

/** Where an element stands in one revision. `removed` means that an earlier revision had it. */
export type Life = 'absent' | 'active' | 'deprecated' | 'removed';

/** Who sends a method. `embedded` is a request that travels inside a result and is never a message of its own. */
export type Direction = 'client-to-server' | 'server-to-client' | 'both' | 'embedded';

/** What a fact of kind `element` may claim; the same words as in `src/model/fact.ts`. */
export type Aspect = 'exists' | 'active' | 'deprecated' | 'required' | Direction;

/** Something that differs between revisions: each value with the revisions it holds in. Spans may overlap where several values hold at once. */
export type Varying<T> = readonly { readonly value: T; readonly spans: Spans }[];

/** Why and since when an element is deprecated. */
export interface Deprecation {
  /** The name of the deprecation itself, such as `feature:roots` or `type:LoggingLevel`. */
  readonly id: string;
  readonly since: Revision;
  /** The proposal that deprecated it: `SEP-2577`, `PR #2858`. */
  readonly proposal?: string;
  /** Where the deprecation is written: `schema.ts` or revision/page. */
  readonly source: string;
  /** What to use instead; undefined where nothing takes its place. */
  readonly replacement?: string;
  /** The feature whose deprecation this is a part of. */
  readonly feature?: string;
  /** The earliest day on which a revision may remove it. */
  readonly earliestRemoval?: string;
}

/** One element of the protocol: something with a name that exists in some revisions. */
export interface Element extends Versioned {
  /** The surface key, `method:tools/list` or `field:Tool.title`. */
  readonly key: string;
  readonly kind: ElementKind;
  /** The key without its kind: `tools/list`, `Tool.title`, `-32602`. */
  readonly name: string;
  /** The revisions that define it. */
  readonly spans: Spans;
  /** The revisions in which it is deprecated. May lie outside `spans`: HTTP+SSE is named as deprecated after its definition left. */
  readonly deprecated: Spans;
  readonly deprecation?: Deprecation;
  /** The revisions that demand it: a field or param that is required; for a method, that its `params` are. */
  readonly required: Spans;
  /** The directions of a method; empty for every other kind. */
  readonly directions: Varying<Direction>;
  /** Where the element stands in a revision. */
  life(revision: Revision): Life;

  /** Methods: request or notification. */
  readonly messageKind?: 'request' | 'notification';
  /** Methods: the schema type of the message. Content types: the schema type of the block. */
  readonly definitions?: Varying<string>;
  /** Requests: the schema types of a successful answer. */
  readonly results?: Varying<string>;
  /** Fields and params: the type signature, such as `string`, `Role[]` or `"text"`. Types: object, union, alias, enum or a signature. */
  readonly types?: Varying<string>;
  /** Params: the revisions whose schema declares it on the base type only. */
  readonly inherited?: Spans;
  /** Types: the members of a union, or the target of an alias. */
  readonly members?: Varying<string>;
  /** Errors: the names of the code, such as `HEADER_MISMATCH` and `HeaderMismatchError`. */
  readonly names?: readonly string[];
  /** Errors and meta keys: the revisions whose schema has it. */
  readonly schema?: Spans;
  /** Errors and meta keys: the revisions whose pages have it. */
  readonly docs?: Spans;
  /** Headers and errors: the revisions that only name it as gone. */
  readonly mentioned?: Spans;
  /** Headers: the spellings, where they differ between revisions. */
  readonly spellings?: Varying<string>;
  /** Headers: the places of the specification that define it, as page#anchor. */
  readonly places?: Varying<string>;
  /** Meta keys: the types that declare it. */
  readonly definedOn?: Varying<string>;
  /** Content types: where a block of it may stand, such as `tool-result` or `sampling-message`. */
  readonly allowedIn?: Varying<string>;
  /** Values: the members or types that allow this value; a revision's schema lists it. */
  readonly allowedBy?: Varying<string>;
  /** Values: the members or types that name this value but allow any other string too. */
  readonly namedBy?: Varying<string>;
}

/** A range of error codes with a role, such as `implementation-defined`. Both ends are included. */
export interface ErrorRange extends Versioned {
  readonly lowest: number;
  readonly highest: number;
  readonly role: string;
}
