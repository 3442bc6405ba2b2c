import { beforeEach, describe, expect, it } from 'vitest';
import { CopyFailure, fillCopy, missingFiles, type KeptCache } from './fill-copy.ts';
import { cacheKey, type KeptFile } from './kept-list.ts';

const root = 'https://host/guide/';
const files: KeptFile[] = [['', 'a', 10], ['q/', 'b', 20], ['404.html', 'c', 30]];
const list = { files, leftOut: [] };
let held: Map<string, string>;
let room: number;
let asked: string[];
let reports: string[];

const cache: KeptCache = {
  keys: async () => [...held.keys()].map((url) => ({ url }) as Request),
  put: async (key, response) => {
    const text = await response.text();
    if (held.size >= room) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    held.set(String(key), text);
  },
  delete: async (key) => held.delete(String(key)),
};

function fill(load: (address: string) => Response | Promise<Response> = (address) => new Response(`text of ${address}`), open = async () => cache): Promise<void> {
  return fillCopy({
    list, root, open,
    load: async (address) => {
      asked.push(address);
      return load(address);
    },
    report: (done, total) => reports.push(`${done}/${total}`),
  });
}

/** A response that came from another address than was asked for. */
function ledTo(url: string): Response {
  return Object.defineProperties(new Response('led'), { redirected: { value: true }, url: { value: url } });
}

beforeEach(() => {
  [held, room, asked, reports] = [new Map(), 99, [], []];
});

it('loads all files, and says how far it is', async () => {
  await fill();
  expect([...held].sort()).toEqual(files.map((file) => [cacheKey(file, root), `text of ${file[0]}`]).sort());
  expect(reports[0]).toBe('0/60');
  expect(reports.at(-1)).toBe('60/60');
  expect(await missingFiles(list, root, cache)).toEqual([]);
});

it('asks for nothing that is there, and takes nothing away', async () => {
  held.set(cacheKey(files[0]!, root), 'kept').set(cacheKey(['q/', 'older', 9], root), 'older');
  await fill();
  expect(asked.sort()).toEqual(['404.html', 'q/']);
  expect(held.get(cacheKey(files[0]!, root))).toBe('kept');
  expect(held.get(cacheKey(['q/', 'older', 9], root))).toBe('older');
  expect(reports.at(-1)).toBe('50/50');
});

describe('fails', () => {
  it('with full storage, and gives back what it took', async () => {
    held.set(cacheKey(['q/', 'older', 9], root), 'older');
    room = 2;
    await expect(fill()).rejects.toMatchObject({ reason: 'full' });
    expect([...held.values()]).toEqual(['older']);
  });

  it('without a network, and keeps what came', async () => {
    await expect(fill((address) => (address === '404.html' ? Promise.reject(new TypeError('no network')) : new Response('x')))).rejects.toBeInstanceOf(CopyFailure);
    expect(held.size).toBe(2);
    await fill();
    expect(asked.slice(3)).toEqual(['404.html']);
  });

  it('where a host answers with a mistake, or leads to sign in', async () => {
    await expect(fill(() => new Response('', { status: 404 }))).rejects.toMatchObject({ reason: 'network' });
    await expect(fill(() => ledTo('https://host/guide/sign-in/'))).rejects.toMatchObject({ reason: 'network' });
    expect(held.size).toBe(0);
  });

  it('where the browser gives no storage', async () => {
    await expect(fill(undefined, () => Promise.reject(new DOMException('no', 'SecurityError')))).rejects.toMatchObject({ reason: 'closed' });
  });
});

it('takes another form of the same address', async () => {
  await fill((address) => (address === '404.html' ? ledTo('https://host/guide/404') : address === 'q/' ? ledTo('https://host/guide/q/index.html') : new Response('x')));
  expect(held.size).toBe(3);
});
