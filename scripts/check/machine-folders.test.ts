import { describe, expect, it } from 'vitest';
import { machineFolders } from './machine-folders.ts';

describe('the folders of a machine', () => {
  const found = (text: string, root = '/srv/builds/handbook', home = '/home/alice') => [...text.matchAll(machineFolders(root, home))].map(([match]) => match);

  it('are found below the root of the project, however they are written', () => {
    expect(found('at /srv/builds/handbook/src/pages/a.astro:1')).toEqual(['/srv/builds/handbook']);
    expect(found('import("file:///srv/builds/handbook/dist/a.js")')).toEqual(['file:///srv/builds/handbook']);
    expect(found('root: "/srv/builds/handbook"')).toEqual(['/srv/builds/handbook']);
    expect(found('/srv/builds/hand%20book/a', '/srv/builds/hand book')).toEqual(['/srv/builds/hand%20book']);
    expect(found(String.raw`"C:\\builds\\mcp\\handbook\\src\\a.ts"`, String.raw`C:\builds\mcp\handbook`)).toEqual([String.raw`C:\\builds\\mcp\\handbook`]);
  });

  it('of a short name are found only where something of the project follows', () => {
    expect(found('/app/node_modules and /app/src/pages', '/app')).toEqual(['/app/node_modules', '/app/src']);
    expect(found('https://example.com/app/src, cd /app/ and /app/server', '/app')).toEqual([]);
  });

  it('are found in packages and in hidden folders of the home', () => {
    expect(found('/opt/x/node_modules/astro/index.js')).toEqual(['/opt/x/node_modules/']);
    expect(found('src="/@fs/opt/a.ts"')).toEqual(['/@fs/']);
    expect(found('/home/alice/.npm/_cacache')).toEqual(['/home/alice/.']);
  });

  it('are not what a sample makes up, nor the end of an address', () => {
    expect(found('file:///home/alice/projects/weather, /home/alice, https://example.com/srv/builds/handbook')).toEqual([]);
    expect(found('/srv/builds/handbooks and /srv/builds/handbook-2')).toEqual([]);
    expect(found('npm i --prefix node_modules/x, ./node_modules/.bin')).toEqual([]);
  });
});
