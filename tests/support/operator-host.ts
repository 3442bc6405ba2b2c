import { execFile, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, nginxFiles } from './host-servers.ts';

const documents = join(import.meta.dirname, '..', '..', 'docs');

/**
 * The first commands for a shell below a heading of a document, as an operator would copy them. Takes the name of the
 * document, the text of the heading, and a word that tells the commands apart where others come first. Throws where there
 * are none.
 */
export function documentCommands(document: string, heading: string, word = ''): string {
  const sections = readFileSync(join(documents, document), 'utf8').split(/^(?=#{2,3} )/m);
  const section = sections.find((text) => text.slice(0, text.indexOf('\n')).replace(/^#+ /, '') === heading);
  for (const [, indent = '', commands = ''] of section?.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm) ?? []) {
    if (commands.includes(word)) return commands.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
  }
  throw new Error(`docs/${document} has no commands for a shell with "${word}" below "${heading}".`);
}

/** How commands ended. */
export interface Ended {
  readonly status: number;
  readonly said: string;
}

/** A host on which nginx runs as Debian sets it up, all in a folder of its own. */
export interface OperatorHost {
  /** What stands for `/srv/handbook`, as the configurations of a release are made for it. */
  readonly place: string;
  /** What stands for port 80. */
  readonly listen: string;
  /** The address that readers ask, with a slash at its end. */
  readonly url: string;
  /** Runs commands of the documents. Folders of the host take the place of those that the commands name, versions that of `<new>` and the like. */
  run(commands: string, versions?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Puts a file into the folder of what belongs to the host: `/etc/nginx/handbook.d/`. */
  addOwn(name: string, text: string): void;
  close(): Promise<void>;
}

/** Sets up such a host: nginx runs with the main configuration of Debian's package and its page of welcome. */
export async function operatorHost(): Promise<OperatorHost> {
  const [nginx, brotli] = nginxFiles();
  const folder = mkdtempSync(join(tmpdir(), 'handbook-host-'));
  // The workers of nginx are somebody else than root.
  chmodSync(folder, 0o755);
  const [place, settings, programs] = ['srv/handbook', 'etc/nginx', 'bin'].map((name) => join(folder, name)) as [string, string, string];
  for (const name of [place, join(settings, 'conf.d'), join(settings, 'sites-enabled'), join(settings, 'handbook.d'), programs]) mkdirSync(name, { recursive: true });
  const listen = `127.0.0.1:${await freePort()}`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `    ${name}_temp_path ${folder}/${name};\n`).join('');
  writeFileSync(join(settings, 'nginx.conf'), `${process.getuid?.() === 0 ? 'user www-data;\n' : ''}worker_processes auto;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
load_module ${brotli};
events {
    worker_connections 768;
}
http {
${temporary}    sendfile on;
    tcp_nopush on;
    types_hash_max_size 2048;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    gzip on;
    include ${settings}/conf.d/*.conf;
    include ${settings}/sites-enabled/*;
}
`);
  writeFileSync(join(settings, 'sites-enabled', 'default'), `server {\n    listen ${listen} default_server;\n    server_name _;\n    return 200 "Welcome to nginx!";\n}\n`);
  // What an operator types as "nginx" is this nginx.
  const own = join(programs, 'nginx');
  writeFileSync(own, `#!/bin/sh\nexec '${nginx}' -c '${settings}/nginx.conf' -e '${folder}/error.log' "$@"\n`, { mode: 0o755 });
  const server = spawn(own, ['-g', 'daemon off;'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const close = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://${listen}/`;
  for (const begun = Date.now(); !(await fetch(url).then(() => true, () => false));) {
    if (server.exitCode === null && Date.now() - begun < 15_000) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const said = readFileSync(join(folder, 'error.log'), 'utf8');
    await close();
    throw new Error(`nginx did not start:\n${said}`);
  }
  return {
    place, listen, url, close,
    run: (commands, versions = {}) => {
      const written = Object.entries(versions).reduce((text, [name, version]) => text.replaceAll(`<${name}>`, version), commands)
        .replaceAll('/srv/handbook', place).replaceAll('/etc/nginx', settings);
      if (/<\w+>/.test(written)) throw new Error(`Something is left to be filled in:\n${written}`);
      return new Promise((resolve) => {
        execFile('bash', ['-c', written], { env: { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` } }, (error, stdout, stderr) => {
          resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, said: `${stdout}${stderr}` });
        });
      });
    },
    addOwn: (name, text) => writeFileSync(join(settings, 'handbook.d', name), text),
  };
}
