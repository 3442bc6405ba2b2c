/** A query and the page that must come first, relative to the site's root. */
export type QueryCase = readonly [query: string, path: string];

/** Identifiers as they are written, half written or written otherwise. The page about one comes first. */
export const identifiers: readonly QueryCase[] = [
  ['Mcp-Session-Id', 'q/session-lifecycle/'],
  ['mcp-session-id', 'q/session-lifecycle/'],
  ['mcp session id', 'q/session-lifecycle/'],
  ['`Mcp-Session-Id`', 'q/session-lifecycle/'],
  ['Mcp-Sess', 'q/session-lifecycle/'],
  ['-32602', 'q/tool-vs-protocol-errors/'],
  ['32602', 'q/tool-vs-protocol-errors/'],
  ['isError', 'q/tool-vs-protocol-errors/'],
  ['initialize', 'q/connection-lifecycle-handshake/'],
  ['tools/list', 'q/tool-discovery-invocation/'],
  ['tools/call', 'q/tool-discovery-invocation/'],
  ['list_changed', 'q/tool-discovery-invocation/'],
  ['notifications/tools/list_changed', 'q/tool-discovery-invocation/'],
  ['nextCursor', 'q/tool-discovery-invocation/'],
  ['server/discover', 'q/connection-lifecycle-handshake/'],
  ['WWW-Authenticate', 'q/authorization-evolution/'],
  ['sampling/createMessage', 'q/sampling-and-hitl/'],
  ['resources/subscribe', 'q/resource-subscription-vs-polling/'],
  ['-32021', 'q/capability-negotiation/'],
  ['notifications/initialized', 'q/connection-lifecycle-handshake/'],
  ['subscriptions/listen', 'q/resource-subscription-vs-polling/'],
  ['includeContext', 'q/sampling-and-hitl/'],
  ['requestState', 'q/sampling-and-hitl/'],
  ['ttlMs', 'q/tool-discovery-invocation/'],
  ['structuredContent', 'q/tool-discovery-invocation/'],
  ['Last-Event-ID', 'q/session-lifecycle/'],
  ['MCP-Protocol-Version', 'q/connection-lifecycle-handshake/'],
  ['-32042', 'q/tool-vs-protocol-errors/'],
  ['elicitation/create', 'primitives/#elicitation'],
  ['Origin', 'q/stdio-vs-streamable-http/'],
  ['ToolError', 'q/minimal-python-server/'],
  ['2025-06-18', 'spec/2025-06-18/'],
  ['2024-11-05', 'spec/2024-11-05/'],
  ['CVE-2025-6514', 'postmortems/mcp-remote-command-injection/'],
  ['authorization_endpoint', 'postmortems/mcp-remote-command-injection/'],
];

/** Words and names of things. */
export const keywords: readonly QueryCase[] = [
  ['session id', 'q/session-lifecycle/'],
  ['sticky session', 'q/session-lifecycle/'],
  ['tool name shadowing', 'q/tool-name-shadowing/'],
  ['handshake', 'q/connection-lifecycle-handshake/'],
  ['RFC 8707', 'q/authorization-evolution/'],
  ['authorization evolution', 'q/authorization-evolution/'],
  ['revision history', 'q/spec-revision-history/'],
  ['PowerShell', 'postmortems/mcp-remote-command-injection/'],
  ['WeKnora', 'postmortems/weknora-tool-name-collision/'],
  ['function calling', 'q/mcp-vs-function-calling/'],
  ['USB-C', 'q/what-is-mcp/'],
  ['typosquatting', 'q/dependency-chain-rce/'],
  ['lethal trifecta', 'q/tool-poisoning/'],
  ['Linux Foundation', 'q/openai-google-adoption/'],
  ['red flags', 'red-flags/'],
  ['curriculum', 'curriculum/'],
  ['questions to ask', 'ask/'],
  ['MCP alternatives', 'comparison/'],
  ['next revision', 'freshness/'],
  ['quick check', 'quiz/'],
  ['tool poisoning', 'q/tool-poisoning/'],
  ['DNS rebinding', 'q/stdio-vs-streamable-http/'],
  ['JSON-RPC batch', 'q/spec-revision-history/'],
  ['human in the loop', 'q/sampling-and-hitl/'],
  ['FastMCP', 'q/minimal-python-server/'],
  ['OpenAPI', 'q/mcp-or-openapi/'],
  ['tenant', 'q/cross-tenant-leakage/'],
];

/** Questions as one would ask them, and symptoms as one would see them. */
export const questions: readonly QueryCase[] = [
  ['how has MCP authorization changed in each revision?', 'q/authorization-evolution/'],
  ['how do an MCP client and a server start talking', 'q/connection-lifecycle-handshake/'],
  ['which failures are JSON-RPC errors and which are tool results', 'q/tool-vs-protocol-errors/'],
  ['session not found', 'q/session-lifecycle/'],
  ['how should a host defend against tool shadowing?', 'q/tool-name-shadowing/'],
  ['what is MCP?', 'q/what-is-mcp/'],
  ['what is the difference between MCP and function calling?', 'q/mcp-vs-function-calling/'],
  ['what happens to the session id after 404', 'q/session-lifecycle/'],
];

/** Misspelled words, where nothing has them as they stand. */
export const typos: readonly QueryCase[] = [
  ['autorization', 'q/authorization-evolution/'],
  ['sesion lifecyle', 'q/session-lifecycle/'],
];
