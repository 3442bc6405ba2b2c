import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

// Stands between a client and a server on stdio and writes down every line with its sender.
// Usage: node stdio-recorder.ts <log> <command> [arguments]

const [log = '', command = '', ...args] = process.argv.slice(2);
const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });

const record = (sender: 'client' | 'server') => (line: string): void => {
  if (line.trim() !== '') appendFileSync(log, `${JSON.stringify({ sender, line })}\n`);
};
createInterface({ input: process.stdin }).on('line', record('client'));
createInterface({ input: server.stdout }).on('line', record('server'));
process.stdin.pipe(server.stdin);
server.stdout.pipe(process.stdout);
server.on('exit', (code) => process.exit(code ?? 0));
