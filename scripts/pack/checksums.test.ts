import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checksumsFile, writeChecksums } from './checksums.ts';

it('writes the sums as sha256sum reads them, sorted by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-sums-'));
  writeFileSync(join(folder, 'b.zip'), 'abc');
  writeFileSync(join(folder, 'a.tar.gz'), '');
  await writeChecksums(folder, ['b.zip', 'a.tar.gz']);
  // The sums of nothing and of "abc" are those of FIPS 180-2.
  expect(readFileSync(join(folder, checksumsFile), 'utf8')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.tar.gz\n' +
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.zip\n',
  );
  rmSync(folder, { recursive: true });
});
