import { describeFalsehood } from '../../check/test-falsehood.ts';
import { lspImpliesSessionBidirectionalRule } from './lsp-implies-session-bidirectional.ts';

describeFalsehood(lspImpliesSessionBidirectionalRule, {
  restated: [
    'Since MCP follows LSP, it is session based and bidirectional.',
    'The likeness to the Language Server Protocol shows that MCP is a two-way protocol with sessions.',
    'MCP is a bidirectional session protocol, like LSP, and no plain request and response convention.',
    'As in LSP, both sides of an MCP connection send requests within a session.',
    'MCP took its two-way, session-oriented design from LSP.',
    'The parallel with LSP tells you that client and server hold a session and call each other.',
    'Like a language server, an MCP server keeps a session with its client and may send requests itself.',
    'Just as an editor and a language server hold a session, so do an MCP client and server, with requests going in both directions.',
    'MCP borrows from LSP the idea of a stateful connection over which either end can issue requests.',
    'The comparison with LSP is apt because MCP, too, is session oriented and lets both sides initiate.',
    'What MCP has in common with LSP is a session with two-way traffic.',
    'The analogy with LSP holds: both are session protocols with messages in both directions.',
    'LSP and MCP share the same shape, a long session between two peers.',
    'MCP inherited bidirectional messaging and sessions from the Language Server Protocol.',
  ],
  alike: [
    'MCP takes some inspiration from the Language Server Protocol.',
    'LSP is a session protocol in which both sides send requests; MCP was one until its stateless revision.',
    'LSP was an inspiration, and what MCP shares with it is JSON-RPC and the M plus N argument.',
    'The parallel with LSP ends at sessions: in MCP only the client sends requests.',
    'Unlike LSP, MCP has no session.',
    'Clients route protocol messages in both directions.',
  ],
});
