import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { debianCommand } from './debian-command.ts';

/** What a server stood, as wrk saw it. Times in milliseconds. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  /** Connections that failed, answers that did not come in time, and those with another status than 2xx or 3xx. */
  readonly errors: number;
}

/** How hard the server is asked. */
export interface LoadOptions {
  readonly seconds: number;
  readonly connections: number;
  readonly threads: number;
}

/** A running nginx. */
export interface RunningNginx {
  readonly url: string;
  close(): Promise<void>;
}

const modules = '/usr/lib/nginx/modules';
const brotliModule = join(modules, 'ngx_http_brotli_static_module.so');
const text = /\.(?:html|css|m?js|json|svg|txt|xml|wasm|md|webmanifest)$/;

/**
 * Serves a folder with Debian's nginx on a free port of loopback: as many workers as processors, files compressed
 * beforehand (brotli at its best, gzip). The folder itself stays as it is. Throws with nginx's own words where it does
 * not start.
 */
export async function serveWithNginx(folder: string): Promise<RunningNginx> {
  const nginx = debianCommand('nginx', ['nginx', 'libnginx-mod-http-brotli-static']);
  if (!existsSync(brotliModule)) throw new Error('nginx cannot send brotli. Install the package "libnginx-mod-http-brotli-static" (Debian: apt-get install libnginx-mod-http-brotli-static).');
  const prefix = mkdtempSync(join(tmpdir(), 'bench-nginx-'));
  const files = join(prefix, 'files');
  cpSync(folder, files, { recursive: true });
  for (const file of globSync('**', { cwd: files, absolute: true })) {
    if (!text.test(file)) continue;
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  const port = await freePort();
  writeFileSync(join(prefix, 'nginx.conf'), configuration(prefix, files, port));
  const server = spawn(nginx, ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', join(prefix, 'error.log')], { stdio: 'ignore' });
  const close = async (): Promise<void> => {
    await ended(server);
    rmSync(prefix, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (await fetch(url).then(() => true, () => false)) return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const said = existsSync(join(prefix, 'error.log')) ? readFileSync(join(prefix, 'error.log'), 'utf8') : '';
  await close();
  throw new Error(`nginx did not start:\n${said}`);
}

function configuration(prefix: string, files: string, port: number): string {
  mkdirSync(join(prefix, 'temporary'), { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${join(prefix, 'temporary', name)};`).join('\n');
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}load_module ${brotliModule};
daemon off;
worker_processes auto;
pid ${join(prefix, 'nginx.pid')};
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
${temporary}
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000;
  open_file_cache max=2000;
  server {
    listen 127.0.0.1:${port};
    root ${files};
    brotli_static on;
    gzip_static on;
    try_files $uri $uri/index.html $uri.html =404;
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/**
 * Sees to it that every path is answered with the file itself, and every text in its compressed form: what is measured
 * must be neither redirects nor pages for what is missing. Throws an Error that names those that are not.
 */
export async function assertCompressed(url: string, paths: readonly string[]): Promise<void> {
  const wrong: string[] = [];
  for (const path of paths) {
    const answer = await fetch(new URL(path, url), { redirect: 'manual', headers: { 'Accept-Encoding': 'br' } });
    const encoding = answer.headers.get('content-encoding');
    await answer.arrayBuffer();
    const isText = text.test(path) || /(?:^|\/)[^./]*$/.test(path);
    if (answer.status !== 200 || (isText && encoding !== 'br')) wrong.push(`/${path}: ${answer.status}, ${encoding ?? 'not compressed'}`);
  }
  if (wrong.length > 0) throw new Error(`nginx does not send what is to be measured:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
}

/** Asks a server for paths in turn, as fast as it answers, and says what came of it. Throws with the words of wrk where it fails. */
export function load(url: string, paths: readonly string[], { seconds, connections, threads }: LoadOptions): Load {
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'));
  const result = join(folder, 'result.json');
  try {
    const { status, stdout, stderr } = spawnSync(debianCommand('wrk'), [
      `-t${threads}`, `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br', '-s', join(import.meta.dirname, 'wrk.lua'), url,
    ], { encoding: 'utf8', env: { ...process.env, BENCH_PATHS: paths.map((path) => `/${path}`).join('\n'), BENCH_RESULT: result } });
    if (status !== 0 || !existsSync(result)) throw new Error(`wrk failed:\n${stdout}\n${stderr}`);
    return JSON.parse(readFileSync(result, 'utf8')) as Load;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
