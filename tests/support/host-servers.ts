import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { fileOfPackage } from './debian-package.ts';

/** A server that runs on loopback with a folder of its own. */
export interface HostServer {
  /** Its address without a slash at the end, such as `http://127.0.0.1:40001`. */
  readonly origin: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** Somebody who is not root. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Copies a build to where every user may read it, with compressed files beside those that gain by it. */
export function precompressedCopy(build: string, redirects = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-hosted-'));
  chmodSync(folder, 0o755);
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, '_redirects'), redirects, { flag: 'a' });
  for (const file of globSync('**/*.{html,js,json,md,txt,xml,svg,css,webmanifest}', { cwd: folder })) {
    const content = readFileSync(join(folder, file));
    // Quick, since only that they are served matters here.
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }));
    writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 3 }));
  }
  return folder;
}

/** Runs Debian's nginx with a configuration of the handbook, included as a host would include it. */
export function startNginx(configuration: string, port: number): Promise<HostServer> {
  const [nginx, brotli] = nginxFiles();
  return run(port, (folder) => {
    writeFileSync(join(folder, 'handbook.conf'), configuration);
    const main = `load_module ${brotli};\n${isRoot ? 'user root;\n' : ''}worker_processes 1;\npid ${folder}/nginx.pid;\nerror_log stderr error;\nevents {}\nhttp {\n` +
      `access_log off;\n${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};\n`).join('')}` +
      `include /etc/nginx/mime.types;\ndefault_type application/octet-stream;\ninclude ${folder}/handbook.conf;\n}\n`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    return spawn(nginx, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  });
}

/** Runs nginx with a whole configuration that writes only below /tmp, as somebody who is not root. */
export function startContainerNginx(configuration: string, port: number): Promise<HostServer> {
  const [nginx] = nginxFiles();
  return run(port, (folder) => {
    const own = configuration.replaceAll('/tmp/nginx', `${folder}/own/nginx`).replace('/dev/stdout combined', 'off');
    writeFileSync(join(folder, 'nginx.conf'), own);
    mkdirSync(join(folder, 'own'));
    if (isRoot) for (const path of [folder, join(folder, 'own')]) chownSync(path, nobody, nobody);
    return spawn(nginx, ['-p', join(folder, 'own'), '-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
      stdio: ['ignore', 'ignore', 'pipe'], ...(isRoot && { uid: nobody, gid: nobody }),
    });
  });
}

/** Runs Debian's Caddy with a configuration of the handbook, on loopback alone. */
export function startCaddy(configuration: string, port: number): Promise<HostServer> {
  const caddy = fileOfPackage('caddy', [process.env['CADDY_PATH'], '/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy']);
  return run(port, (folder) => {
    const own = configuration.replace(`{$HANDBOOK_HOST::${port}} {`, '$&\n\tbind 127.0.0.1');
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${own}`);
    return spawn(caddy, ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], {
      stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HANDBOOK_HOST: `http://127.0.0.1:${port}`, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
  });
}

/** The program of nginx and the module for files compressed with brotli. */
export function nginxFiles(): readonly [nginx: string, brotli: string] {
  return [
    fileOfPackage('nginx', [process.env['NGINX_PATH'], '/usr/sbin/nginx', '/usr/local/sbin/nginx']),
    fileOfPackage('libnginx-mod-http-brotli-static', [process.env['NGINX_BROTLI_PATH'], '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so']),
  ];
}

/** Starts a server in a folder of its own and waits until it answers. Rejects with what it said where it ends before. */
async function run(port: number, start: (folder: string) => ChildProcess): Promise<HostServer> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-server-'));
  const server = start(folder);
  let said = '';
  server.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const begun = Date.now(); Date.now() - begun < 15_000;) {
    if (server.exitCode !== null) break;
    const answers = await fetch(origin, { redirect: 'manual' }).then(() => true, () => false);
    if (answers) return { origin, pid: server.pid!, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`The server did not start:\n${said}`);
}
