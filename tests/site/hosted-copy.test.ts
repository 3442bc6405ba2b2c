import { cpSync, copyFileSync, existsSync, mkdtempSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listedSources } from '../../scripts/build/host-files/headers-file.ts';
import { securityHeaders } from '../../scripts/build/host-files/headers.ts';
import { scriptSources } from '../../scripts/build/host-files/inline-scripts.ts';
import { finishBuild } from '../../scripts/build/finish/finish-build.ts';
import { checksumsFile, writeChecksums } from '../../scripts/pack/checksums.ts';
import { writeReleaseFiles } from '../../scripts/pack/release-files.ts';
import { freePort } from '../support/host-servers.ts';
import { documentCommands, operatorHost, type OperatorHost } from '../support/operator-host.ts';
import { ask } from '../support/raw-answer.ts';
import { siteFolder } from '../support/site.ts';

// Two versions, unpacked, served, updated and rolled back with the commands that the documents give to operators. The
// tests go on from each other, as an operator does.

const root = join(import.meta.dirname, '..', '..');
const changedPage = 'q/session-lifecycle/';

/** A version: its number, the folder of its build, and that of its release. */
interface Version {
  readonly number: string;
  readonly build: string;
  readonly release: string;
}

let folder: string;
let host: OperatorHost;
let old: Version;
let next: Version;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbook-versions-'));
  host = await operatorHost();
  old = await pack('1.0.0', siteFolder(), new Date('2026-11-22T10:00:00Z'));
  next = await pack('1.1.0', await changedBuild(), new Date('2026-11-22T10:00:01Z'));
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

async function pack(number: string, build: string, date: Date): Promise<Version> {
  const release = join(folder, number);
  const { names } = await writeReleaseFiles({ root, build, into: release, version: number, date, hosts: { place: host.place, path: '/', listen: host.listen } });
  await writeChecksums(release, names);
  return { number, build, release };
}

/** The build as a later commit might make it: a page with other words and as many bytes, another inline script, an address that leads on, another part of the full text. */
async function changedBuild(): Promise<string> {
  const build = join(folder, 'changed');
  cpSync(siteFolder(), build, { recursive: true });
  const page = join(build, changedPage, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<h1([^>]*)>[^<]/, '<h1$1>#'));
  expect(statSync(page).size).toBe(statSync(join(siteFolder(), changedPage, 'index.html')).size);
  const start = join(build, 'index.html');
  writeFileSync(start, readFileSync(start, 'utf8').replace('</body>', '<script>document.documentElement.dataset.version="next"</script></body>'));
  writeFileSync(join(build, '_redirects'), '/former/ /q/ 301\n', { flag: 'a' });
  const [part] = globSync('pagefind/fragment/*', { cwd: build }).sort();
  renameSync(join(build, part!), join(build, 'pagefind/fragment/en_0000000.pf_fragment'));
  await finishBuild(build, '/');
  return build;
}

/** Puts what an operator downloads into the place. */
function download({ number, release }: Version): void {
  for (const name of [`mcp-interview-handbook-${number}-server.tar.gz`, checksumsFile]) copyFileSync(join(release, name), join(host.place, name));
}

const policyOf = ({ build }: Version): string => securityHeaders(listedSources(readFileSync(join(build, '_headers'), 'utf8')))[0]![1];
const served = (): Promise<string> => ask(host.url).then(({ headers }) => String(headers['content-security-policy']));

/** Waits until new workers alone answer, which a reload does not: for a moment, the old ones take requests too. */
async function untilServed(version: Version): Promise<void> {
  const begun = Date.now();
  for (let since = begun; Date.now() - since < 500;) {
    if ((await served()) !== policyOf(version)) since = Date.now();
    if (since - begun > 10_000) throw new Error(`Version ${version.number} is not served after ten seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Asks for one page again and again while something happens; the answers that came. */
async function askedMeanwhile(happens: () => Promise<void>): Promise<{ readonly status: number; readonly policy: string; readonly body: string }[]> {
  const answers: { status: number; policy: string; body: string }[] = [];
  let isOver = false;
  const asking = async (): Promise<void> => {
    while (!isOver) {
      const { status, headers, body } = await ask(host.url, { 'accept-encoding': 'br' });
      answers.push({ status, policy: String(headers['content-security-policy']), body: brotliDecompressSync(body).toString() });
    }
  };
  await Promise.all([asking(), happens().finally(() => (isOver = true))]);
  return answers;
}

/** Sees to it that a version is served whole: bodies, their compressed forms, headers. */
async function expectServed(version: Version): Promise<void> {
  const unpacked = join(host.place, `mcp-interview-handbook-${version.number}`, 'site');
  const headers = securityHeaders(listedSources(readFileSync(join(version.build, '_headers'), 'utf8')));
  const script = globSync('_astro/*.js', { cwd: version.build }).sort()[0]!;
  for (const [address, file] of [['', 'index.html'], [changedPage, `${changedPage}index.html`], [script, script], ['llms.txt', 'llms.txt']] as const) {
    const content = readFileSync(join(version.build, file));
    for (const [encoding, ending, decode] of [['br', '.br', brotliDecompressSync], ['gzip', '.gz', gunzipSync], ['identity', '', (body: Buffer) => body]] as const) {
      const answer = await ask(host.url + address, { 'accept-encoding': encoding });
      expect(answer.status, address).toBe(200);
      expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(answer.body.equals(readFileSync(join(unpacked, `${file}${ending}`))), `${address}, ${encoding}: the file beside it`).toBe(true);
      expect(decode(answer.body).equals(content), `${address}, ${encoding}: what the build has`).toBe(true);
      expect(Object.fromEntries(headers.map(([name]) => [name, answer.headers[name.toLowerCase()]]))).toEqual(Object.fromEntries(headers));
    }
  }
  expect((await ask(host.url + script)).headers['cache-control']).toContain('immutable');
  expect((await ask(host.url)).headers['cache-control']).toBe('no-cache');
  // The policy allows the scripts of the pages that are there, and no other.
  expect(listedSources(`  Content-Security-Policy: ${await served()}`)).toEqual(scriptSources(globSync('**/*.html', { cwd: unpacked, absolute: true }).map((file) => readFileSync(file, 'utf8'))));
}

const linked = (): string => readlinkSync(join(host.place, 'current'));

test('a host is set up with the commands of docs/hosting.md', async () => {
  expect((await ask(host.url)).body.toString()).toBe('Welcome to nginx!');
  download(old);
  const { status, said } = await host.run(documentCommands('hosting.md', 'nginx'), { version: old.number });
  expect(status, said).toBe(0);
  expect(said).toContain(`mcp-interview-handbook-${old.number}-server.tar.gz: OK`);
  expect(said).not.toMatch(/warn/i);
  await untilServed(old);
  await expectServed(old);
  expect((await ask(`${host.url}former/`)).status).toBe(404);
});

test('an archive that came damaged changes nothing', async () => {
  download(next);
  const archive = join(host.place, `mcp-interview-handbook-${next.number}-server.tar.gz`);
  const bytes = readFileSync(archive);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(archive, bytes);
  const { status, said } = await host.run(documentCommands('updating.md', 'Update'), { new: next.number });
  expect(status).not.toBe(0);
  expect(said).toContain('FAILED');
  expect(existsSync(join(host.place, `mcp-interview-handbook-${next.number}`))).toBe(false);
  expect(linked()).toBe(`mcp-interview-handbook-${old.number}`);
  expect(await served()).toBe(policyOf(old));
});

test('the commands of docs/updating.md update it, and no answer is of two versions', async () => {
  const { headers: before } = await ask(host.url + changedPage, { 'accept-encoding': 'br' });
  download(next);
  const answers = await askedMeanwhile(async () => {
    const { status, said } = await host.run(documentCommands('updating.md', 'Update'), { new: next.number });
    expect(status, said).toBe(0);
    await untilServed(next);
  });
  const start = (version: Version) => ({ status: 200, policy: policyOf(version), body: readFileSync(join(version.build, 'index.html'), 'utf8') });
  const [first, second] = [start(old), start(next)];
  expect(first.policy).not.toBe(second.policy);
  for (const answer of answers) expect(answer).toEqual(answer.policy === first.policy ? first : second);
  expect(answers.filter(({ policy }) => policy === first.policy).length).toBeGreaterThan(0);

  await expectServed(next);
  const former = await ask(`${host.url}former/`);
  expect([former.status, former.headers.location]).toEqual([301, '/q/']);
  // As many bytes on the same day: a browser that has the old page must not be told that it is the same still.
  const again = await ask(host.url + changedPage, { 'accept-encoding': 'br', 'if-none-match': before.etag! });
  expect(again.status).toBe(200);
});

test('files that open pages may still ask for are kept with the command for that', async () => {
  const [gone] = globSync('pagefind/fragment/*', { cwd: old.build }).filter((file) => !existsSync(join(next.build, file)));
  expect((await ask(`${host.url}${gone}`)).status).toBe(404);
  const { status, said } = await host.run(documentCommands('updating.md', 'What stays', 'skip-old-files'), { old: old.number, new: next.number });
  expect(status, said).toBe(0);
  expect((await ask(`${host.url}${gone}`)).body.equals(readFileSync(join(old.build, gone!)))).toBe(true);
  await expectServed(next);
});

test('the commands of docs/updating.md roll it back', async () => {
  const { headers: before } = await ask(host.url + changedPage, { 'accept-encoding': 'br' });
  const { status, said } = await host.run(documentCommands('updating.md', 'Roll back'), { old: old.number });
  expect(status, said).toBe(0);
  expect(linked()).toBe(`mcp-interview-handbook-${old.number}`);
  await untilServed(old);
  await expectServed(old);
  const missing = await ask(`${host.url}former/`);
  expect(missing.status).toBe(404);
  expect(missing.body.equals(readFileSync(join(old.build, '404.html')))).toBe(true);
  expect((await ask(host.url + changedPage, { 'accept-encoding': 'br', 'if-none-match': before.etag! })).status).toBe(200);
});

test('a version whose configuration nginx refuses is not served, and what belongs to the host stays through updates', async () => {
  const further = `127.0.0.1:${await freePort()}`;
  host.addOwn('host.conf', 'no_such_directive on;\n');
  const refused = await host.run(documentCommands('updating.md', 'Update'), { new: next.number });
  expect(refused.status).not.toBe(0);
  expect(refused.said).toContain('no_such_directive');
  expect(await served()).toBe(policyOf(old));

  host.addOwn('host.conf', `server_name handbook.example;\nlisten ${further};\n`);
  const { status, said } = await host.run(documentCommands('updating.md', 'Update'), { new: next.number });
  expect(status, said).toBe(0);
  await untilServed(next);
  expect((await ask(`http://${further}/`, { host: 'handbook.example' })).headers['content-security-policy']).toBe(policyOf(next));
});
