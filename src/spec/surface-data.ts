import anchorAliases from './surface/anchor-aliases.json' with { type: 'json' };
import anchors from './surface/anchors.json' with { type: 'json' };
import capabilities from './surface/capabilities.json' with { type: 'json' };
import contentTypes from './surface/content-types.json' with { type: 'json' };
import deprecations from './surface/deprecations.json' with { type: 'json' };
import errorRanges from './surface/error-ranges.json' with { type: 'json' };
import errors from './surface/errors.json' with { type: 'json' };
import extensions from './surface/extensions.json' with { type: 'json' };
import fields from './surface/fields.json' with { type: 'json' };
import headers from './surface/headers.json' with { type: 'json' };
import httpMethods from './surface/http-methods.json' with { type: 'json' };
import metaKeys from './surface/meta-keys.json' with { type: 'json' };
import methods from './surface/methods.json' with { type: 'json' };
import pages from './surface/pages.json' with { type: 'json' };
import params from './surface/params.json' with { type: 'json' };
import source from './surface/source.json' with { type: 'json' };
import transports from './surface/transports.json' with { type: 'json' };
import types from './surface/types.json' with { type: 'json' };
import values from './surface/values.json' with { type: 'json' };
import wellKnown from './surface/well-known.json' with { type: 'json' };
import type { Direction } from './element.ts';

/** Spans in the notation of `docs/authoring.md`. */
type SpanText = string;
/** One value for the whole life of the element, or a map of value to span. */
type StoredVarying<T extends string = string> = T | Readonly<Partial<Record<T, SpanText>>>;
/** A map of value to span. */
type BySpan = Readonly<Record<string, SpanText>>;
/** `true` for the whole life of the element, else a span; missing for never. */
type StoredFlag = true | SpanText;

export interface StoredElement {
  readonly spans: SpanText;
}
export interface StoredMethod extends StoredElement {
  readonly kind: 'request' | 'notification';
  readonly direction: StoredVarying<Direction>;
  readonly definition: StoredVarying;
  readonly paramsRequired?: StoredFlag;
  readonly results?: BySpan;
}
export interface StoredMember extends StoredElement {
  readonly type: StoredVarying;
  readonly required?: StoredFlag;
  readonly inherited?: SpanText;
}
export interface StoredType extends StoredElement {
  readonly kind: StoredVarying;
  readonly members?: BySpan;
  readonly values?: BySpan;
}
export interface StoredError extends StoredElement {
  readonly names: readonly string[];
  readonly schema?: SpanText;
  readonly docs?: SpanText;
  readonly mentioned?: SpanText;
}
export interface StoredHeader extends StoredElement {
  readonly mentioned?: SpanText;
  readonly spelling?: BySpan;
  readonly where: BySpan;
}
export interface StoredMetaKey extends StoredElement {
  readonly schema?: SpanText;
  readonly docs?: SpanText;
  readonly definedOn?: BySpan;
}
export interface StoredContentType extends StoredElement {
  readonly definition: StoredVarying;
  readonly allowedIn: BySpan;
}
export interface StoredValueElement extends StoredElement {
  readonly in?: BySpan;
  readonly open?: BySpan;
}
export interface StoredDeprecation {
  readonly since: string;
  readonly source: string;
  readonly marked?: SpanText;
  readonly proposal?: string;
  readonly replacement?: string;
  readonly feature?: string;
  readonly earliestRemoval?: string;
}

export interface StoredSource {
  readonly repository: string;
  /** Missing, like the date, where the surface was derived from a folder without git. */
  readonly commit?: string;
  readonly date?: string;
  /** For each revision what its schema is written in, and the commit and day of its last change where they are known. */
  readonly revisions: Readonly<Record<string, { readonly dialect?: string; readonly schema?: string }>>;
}

type File<T> = Readonly<Record<string, T>>;

/** The stored surface as it is read: the names of the elements of each kind with what is known of them. */
export interface SurfaceData {
  readonly methods: File<StoredMethod>;
  readonly types: File<StoredType>;
  readonly fields: File<StoredMember>;
  readonly params: File<StoredMember>;
  readonly capabilities: File<SpanText>;
  readonly errors: File<StoredError>;
  readonly errorRanges: File<StoredElement & { readonly role: string }>;
  readonly headers: File<StoredHeader>;
  readonly httpMethods: File<SpanText>;
  readonly wellKnown: File<SpanText>;
  readonly metaKeys: File<StoredMetaKey>;
  readonly extensions: File<SpanText>;
  readonly contentTypes: File<StoredContentType>;
  readonly transports: File<SpanText>;
  readonly values: File<StoredValueElement>;
  readonly pages: File<SpanText>;
  /** page#anchor to span. */
  readonly anchors: File<SpanText>;
  /** page#spelling to the anchor it stands for. */
  readonly anchorAliases: File<StoredElement & { readonly anchor: StoredVarying }>;
  readonly deprecations: File<StoredDeprecation>;
  readonly source: StoredSource;
}

/** The surface files of this directory. TypeScript reads literal types as `string`, so the unions are asserted here and tested in `surface.test.ts`. */
export const surfaceData: SurfaceData = {
  methods: methods as File<StoredMethod>,
  types: types as File<StoredType>,
  fields: fields as File<StoredMember>,
  params: params as File<StoredMember>,
  capabilities,
  errors,
  errorRanges,
  headers: headers as File<StoredHeader>,
  httpMethods,
  wellKnown,
  metaKeys: metaKeys as File<StoredMetaKey>,
  extensions,
  contentTypes: contentTypes as File<StoredContentType>,
  transports,
  values: values as File<StoredValueElement>,
  pages,
  anchors,
  anchorAliases: anchorAliases as SurfaceData['anchorAliases'],
  deprecations,
  source,
};
