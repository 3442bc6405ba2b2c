import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** What an archive is made of. */
export interface ServerArchiveOptions {
  /** The folder of the build. */
  readonly build: string;
  /** The texts of files that lie in `hosts/` beside it, by their paths there. */
  readonly hosts: ReadonlyMap<string, string>;
  /** The folder to write into. */
  readonly into: string;
  /** The name of the release, which is that of the folder in the archive. */
  readonly name: string;
  /** What every file carries as the time of its last change. */
  readonly date: Date;
}

/** What was packed, for the report of the command. */
export interface ServerArchive {
  /** Name of the file below the folder of releases. */
  readonly name: string;
  readonly bytes: number;
  /** Files of the build. */
  readonly files: number;
  /** Files in a compressed form that lie beside them. */
  readonly compressed: number;
  /** Configurations of servers. */
  readonly configurations: number;
}

/** Where an archive holds the build, below the folder that has its name. */
export const siteFolder = 'site';
/** Where it holds the configurations of servers for that build. */
const hostsFolder = 'hosts';

/** A file of an archive. */
interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

/** Kinds of files that servers send compressed; images and the index of the full text are compressed as they are. */
const compressible = /(?:\.(?:html|css|js|mjs|json|txt|md|xml|svg|webmanifest|atom)|\/_headers|\/_redirects)$/;

/** Below this a compressed form saves nothing: it fits the same packet. */
const smallest = 256;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Packs a build for web servers: `<name>/site/` with every file of it and, beside each text, its `.br` and `.gz` forms as
 * servers look for them (nginx's `brotli_static` and `gzip_static`, Caddy's `precompressed`), and `<name>/hosts/` with the
 * configurations that belong to it.
 *
 * The same build, configurations, name and date give the same bytes: names are sorted, every file has the date, no owner,
 * and one mode. The date has to differ between versions: from it and the size of a file, nginx and Caddy make the tag by
 * which a browser asks whether what it has is the same still. Throws the file system's error where something cannot be
 * read or written; no half archive is left then.
 */
export async function writeServerArchive({ build, hosts, into, name, date }: ServerArchiveOptions): Promise<ServerArchive> {
  const paths = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(build, '/').length).replaceAll('\\', '/'));
  const site: Entry[] = [];
  for (const path of paths) {
    const content = readFileSync(join(build, path));
    site.push({ name: `${name}/${siteFolder}/${path}`, content }, ...await compressedForms(`${name}/${siteFolder}/${path}`, content));
  }
  const configurations = [...hosts].map(([path, text]): Entry => ({ name: `${name}/${hostsFolder}/${path}`, content: Buffer.from(text) }));
  const archive = `${name}-server.tar.gz`;
  const bytes = reproducibleGzip(await zip(await tar([...site, ...configurations], date), { level: constants.Z_BEST_COMPRESSION }));
  await writeWhole(join(into, archive), bytes);
  return { name: archive, bytes: bytes.length, files: paths.length, compressed: site.length - paths.length, configurations: configurations.length };
}

async function compressedForms(name: string, content: Buffer): Promise<Entry[]> {
  if (!compressible.test(`/${name}`) || content.length < smallest) return [];
  const [br, gz] = await Promise.all([brotliForm(content), zip(content, { level: constants.Z_BEST_COMPRESSION })]);
  return [{ name: `${name}.br`, content: br }, { name: `${name}.gz`, content: reproducibleGzip(gz) }].filter((form) => form.content.length < content.length);
}

const known = new Map<string, Promise<Buffer>>();

/** The strongest brotli form; texts that occur more than once are compressed once. */
function brotliForm(content: Buffer): Promise<Buffer> {
  const key = createHash('sha256').update(content).digest('hex');
  let form = known.get(key);
  if (form === undefined) known.set(key, (form = brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })));
  return form;
}

/** A gzip file without the mark of the system that made it (RFC 1952, section 2.3: OS 255 is "unknown"). */
function reproducibleGzip(bytes: Buffer): Buffer {
  bytes[9] = 255;
  return bytes;
}

function tar(entries: readonly Entry[], date: Date): Promise<Buffer> {
  const archive = pack();
  const head = { mtime: date, uid: 0, gid: 0, uname: '', gname: '' };
  const folders = new Set(entries.flatMap(({ name }) => parentsOf(name)));
  const all = [...[...folders].map((name) => ({ name, content: undefined })), ...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, content } of all) {
    if (content === undefined) archive.entry({ ...head, name, type: 'directory', mode: 0o755 });
    else archive.entry({ ...head, name, type: 'file', mode: 0o644 }, content);
  }
  archive.finalize();
  return buffer(archive as AsyncIterable<Buffer>);
}

/** The folders above a file, each with a slash at its end: archives that name them unpack with one mode everywhere. */
function parentsOf(name: string): string[] {
  return [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1));
}

/** Writes a file under its name only when it is whole. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const partial = `${path}.part`;
  try {
    const stream = createWriteStream(partial);
    stream.end(bytes);
    await once(stream, 'finish');
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}
