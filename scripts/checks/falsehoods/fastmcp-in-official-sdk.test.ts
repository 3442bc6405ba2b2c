import { describeFalsehood } from '../../check/test-falsehood.ts';
import { fastmcpInOfficialSdkRule } from './fastmcp-in-official-sdk.ts';

describeFalsehood(fastmcpInOfficialSdkRule, {
  restated: [
    'FastMCP is the high-level framework inside the official Python SDK.',
    'The official Python SDK contains FastMCP as its high-level API.',
    'The Python SDK ships FastMCP.',
    'FastMCP is part of the official SDK.',
    "The official SDK's high-level interface is FastMCP.",
    'With the official Python SDK you write servers in FastMCP.',
    'FastMCP comes with the `mcp` package.',
    'FastMCP is included in the official Python SDK.',
    'The high-level interface of the official SDK for Python is called FastMCP.',
    "FastMCP, the official SDK's framework, saves boilerplate.",
    'Install the official SDK to get FastMCP.',
    'The official Python SDK has FastMCP built in.',
    'FastMCP ships with the official Python SDK.',
    'The easy way to write a server with the official SDK is its FastMCP class.',
  ],
  alike: [
    'FastMCP was part of the official SDK in version 1.',
    'In version 1 of the Python SDK the server class is FastMCP.',
    'FastMCP is a project of its own.',
    'Version 2 of the Python SDK renamed FastMCP to `MCPServer`.',
    'FastMCP is no longer part of the official SDK.',
    'FastMCP is a framework for Python that builds on the SDK.',
  ],
});
