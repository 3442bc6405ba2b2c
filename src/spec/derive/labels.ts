/**
 * Words of ours for what the specification says in prose. A table that lacks a word for something new never stops a
 * derivation: it is derived without, and a remark says so.
 */

/** What `schema.ts` says of ranges of error codes. */
export const errorRangeRoles: Readonly<Record<string, string>> = {
  '-32000..-32099': 'json-rpc-server-error',
  '-32000..-32019': 'implementation-defined',
  '-32020..-32099': 'reserved-for-mcp-spec',
};

/** A row of the registry of deprecated features, as the surface names it. */
export interface FeatureLabel {
  /** The name after `feature:`. A transport is named by its surface key, values of a member as `member=a|b`. */
  readonly name: string;
  /** What its migration cell says, in a few words; missing where nothing takes its place. */
  readonly replacement?: string;
  /** The types and members of `schema.ts` whose deprecation is a part of it. The first feature that matches has them. */
  readonly parts?: RegExp;
}

/** The features by the words of their row's first cell, as an anchor would spell them; those with the narrower parts stand first. */
export const deprecatedFeatures: Readonly<Record<string, FeatureLabel>> = {
  'includecontext-thisserver-allservers-sampling': { name: 'sampling.includeContext=thisServer|allServers', parts: /\.includeContext$/ },
  roots: { name: 'roots', replacement: 'tool parameters | resource URIs | server configuration', parts: /roots?$|^(List)?Roots?|ListRoots/ },
  logging: { name: 'logging', replacement: 'stderr (stdio) | OpenTelemetry', parts: /[Ll]ogging|logLevel/ },
  sampling: {
    name: 'sampling',
    replacement: 'direct LLM provider API',
    parts: /[Ss]ampling|^CreateMessage|^Tool(Choice|UseContent|ResultContent)$|^Model(Preferences|Hint)$/,
  },
  'dynamic-client-registration': { name: 'dynamic-client-registration', replacement: 'client-id-metadata-documents' },
  'http-sse-transport': { name: 'transport:http+sse', replacement: 'transport:streamable-http' },
};
