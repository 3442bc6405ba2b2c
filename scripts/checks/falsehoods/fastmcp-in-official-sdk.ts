import { falsehoodRule } from '../../check/falsehood.ts';
import { any, near } from '../../check/falsehood-pattern.ts';
import { gone, hearsay, pastTense } from '../../check/falsehood-subjects.ts';
import { denied } from '../../check/falsehood-vocabulary.ts';

const fastmcp = any('fastmcp', 'fast mcp');
const sdk = any('official (python)? (sdk|package|library|implementation)', 'python sdk', 'mcp (package|sdk|library)', 'sdk', 'sdk for python', 'package mcp');
const inside = any(
  'in', 'inside', 'within', 'part of', 'belong*', 'contain*', 'include*', 'ship', 'ships', 'shipped', 'bundle*', 'come with', 'comes with', 'built into',
  'built in', 'high level', 'has', 'offers', 'provides', 'provide', 'brings', 'server class', 'is the', 'class', 'from', 'with', 'of', 'framework', 'interface',
  'install*', 'get', 'use', 'uses', 'use*', 'get*', 'offer', 'includ*', 'belongs',
);
const otherwise = any(
  'version 1', 'v1', '1.*', 'version one', 'own project', 'project of its own', 'separate', 'standalone', 'on its own', 'prefect', 'renamed', 'rename*',
  'mcpserver', 'builds on', 'built on', 'jlowin', 'two projects', 'third party', 'community', 'left', 'version 2', 'merged', '2.0', 'not', 'before', 'fails',
  'apart', 'old class',
);

/** FALSE134: FastMCP is said to be part of the official Python SDK. */
export const fastmcpInOfficialSdkRule = falsehoodRule({
  code: 'FALSE134',
  name: 'falsehoods/fastmcp-in-official-sdk',
  claim: 'FastMCP is the high-level framework inside the official Python SDK.',
  so: 'It was, in version 1. Version 2 of the SDK calls the class `MCPServer`, and FastMCP goes on as a project and package of its own.',
  verdict: 'outdated',
  correction: 'fastmcp-is-the-official-framework',
  wrong: 'none',
  restated: [
    { all: [near(10, fastmcp, sdk), inside], unless: [otherwise, gone, pastTense, denied, hearsay] },
  ],
});
