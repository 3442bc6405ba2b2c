import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineFolders } from '../check/machine-folders.ts';
import { billOfMaterials, settledBill, type Bill } from './sbom.ts';

const root = join(import.meta.dirname, '../..');
const date = new Date('2026-11-22T00:00:00Z');

/** What npm writes, in one run. */
function run(serial: string, time: string, folder: string, version: string, reverse: boolean): Bill {
  const components = ['one', 'two'].map((name) => ({
    'bom-ref': `${name}@1.0.0`, type: 'library', name, version: '1.0.0', scope: 'optional', purl: `pkg:npm/${name}@1.0.0`,
    externalReferences: [{ type: 'distribution', url: `https://mirror.${folder}.example/${name}.tgz` }, { type: 'website', url: `https://${name}.example/` }],
  }));
  const dependencies = [{ ref: 'project@1.0.0', dependsOn: ['one@1.0.0', 'two@1.0.0'] }, { ref: 'one@1.0.0' }, { ref: 'two@1.0.0', dependsOn: [] }];
  const turn = <Item>(items: Item[]): Item[] => (reverse ? [...items].reverse() : items);
  return {
    bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${serial}`, version: 1,
    metadata: { timestamp: time, tools: [{ vendor: 'npm', name: 'cli', version }] as never, component: { 'bom-ref': 'project@1.0.0', type: 'library', name: folder, version: '1.0.0' } },
    components: turn(components),
    dependencies: turn(dependencies.map((each) => ({ ...each, ...(each.dependsOn && { dependsOn: turn(each.dependsOn) }) }))),
  };
}

describe('a bill of materials', () => {
  const options = { name: 'project', shipped: ['two'], date };
  const settled = settledBill(run('3b27aed2-a5ee-401f-a68d-f23dcda1bbf4', '2026-11-22T17:42:23.706Z', 'here', '11.19.1', false), options);

  it('is the same on another machine, on another day, in another folder', () => {
    const other = settledBill(run('00000000-a5ee-401f-a68d-f23dcda1bbf4', '2027-01-01T00:00:00.000Z', 'there', '10.9.0', true), options);
    expect(JSON.stringify(other)).toBe(JSON.stringify(settled));
  });

  it('has a number of its own, which says that it is made of what it holds', () => {
    expect(settled.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(settledBill(run('', '', 'here', '', false), { ...options, shipped: [] }).serialNumber).not.toBe(settled.serialNumber);
    expect(settled.metadata.timestamp).toBe('2026-11-22T00:00:00.000Z');
  });

  it('tells what the site carries from what only took part in building it', () => {
    expect(settled.components.map(({ name, scope }) => [name, scope])).toEqual([['one', 'excluded'], ['two', 'required']]);
  });
});

it('lists every package of the lockfile, once, and nothing of this machine', async () => {
  const text = await billOfMaterials(root, { shipped: ['pagefind'], date });
  const bill = JSON.parse(text) as Bill;
  const refs = bill.components.map((each) => each['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(refs).toContain(`pagefind@${bill.components.find(({ name }) => name === 'pagefind')!.version}`);
  expect(bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)).toEqual(['pagefind']);
  expect(bill.metadata.component).toMatchObject({ name: 'mcp-interview-handbook', type: 'application' });
  const known = new Set([...refs, bill.metadata.component['bom-ref']]);
  expect(bill.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]).filter((ref) => !known.has(ref))).toEqual([]);
  expect(text.match(machineFolders(realpathSync(root)))).toBeNull();
  expect(text).not.toContain('"distribution"');
});
