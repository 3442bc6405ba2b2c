import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A part of a bill of materials, as far as it is looked at here (CycloneDX 1.5, https://cyclonedx.org/docs/1.5/json/). */
interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly scope?: string;
  readonly purl?: string;
  readonly externalReferences?: readonly { readonly type: string; readonly url: string }[];
  readonly [key: string]: unknown;
}

/** A bill of materials as npm writes it. */
export interface Bill {
  readonly bomFormat: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly tools?: readonly { readonly vendor: string; readonly name: string }[]; readonly component: Component; readonly [key: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly [key: string]: unknown;
}

/** What a bill is made for. */
export interface BillOptions {
  /** The name of the project, whatever its folder is called. */
  readonly name: string;
  readonly description?: string | undefined;
  /** The packages that the built site carries; all others only took part in building it. */
  readonly shipped: readonly string[];
  readonly date: Date;
}

/** The name of the bill of materials of a release. */
export const billName = (release: string): string => `${release}.cdx.json`;

const run = promisify(execFile);

/**
 * Makes the bill of materials of the project from its lockfile, with npm. Throws an Error with what npm says where it
 * fails; npm 10 and later can do it.
 */
export async function billOfMaterials(root: string, options: Pick<BillOptions, 'shipped' | 'date'>): Promise<string> {
  const { name, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; description?: string };
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  // Run by npm, that very npm; otherwise the one that is installed.
  const npm = process.env['npm_execpath'];
  const [command, before] = npm !== undefined && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const { stdout } = await run(command, [...before, ...words], { cwd: root, maxBuffer: 64 * 1024 * 1024, shell: command === 'npm' && process.platform === 'win32' });
  return `${JSON.stringify(settledBill(JSON.parse(stdout) as Bill, { name, description, ...options }), null, 2)}\n`;
}

/**
 * Makes a bill the same for every machine, day and version of npm: without the number, the time and the folder of the
 * run, without the hosts that packages were downloaded from, everything in order. Its number is made of what it says.
 */
export function settledBill(bill: Bill, { name, description, shipped, date }: BillOptions): Bill {
  const carried = new Set(shipped);
  const { timestamp: _time, tools, component, ...metadata } = bill.metadata;
  const content = {
    ...bill,
    metadata: {
      timestamp: date.toISOString(),
      ...metadata,
      tools: (tools ?? []).map((tool) => ({ vendor: tool.vendor, name: tool.name })),
      component: {
        ...withoutHosts(component), type: 'application', name, ...(description !== undefined && { description }),
        licenses: [{ expression: 'CC-BY-4.0 AND MIT' }],
      },
    },
    components: bill.components
      .map((each) => ({ ...withoutHosts(each), scope: carried.has(each.name) ? 'required' : 'excluded' }))
      .sort((a, b) => order(a['bom-ref'], b['bom-ref'])),
    dependencies: bill.dependencies
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: [...dependsOn].sort(order) }))
      .sort((a, b) => order(a.ref, b.ref)),
  };
  const { serialNumber: _number, ...rest } = content;
  return { ...content, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(rest))}` };
}

/** Where a package was downloaded is a matter of the machine; its hash says what it is. */
function withoutHosts(component: Component): Component {
  const { externalReferences = [], ...rest } = component;
  return { ...rest, externalReferences: externalReferences.filter(({ type }) => type !== 'distribution') } as Component;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A UUID made of a hash: version 8 of RFC 9562, which leaves its content to its maker. */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hash[16]!, 16) & 0x3) | 0x8).toString(16);
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
