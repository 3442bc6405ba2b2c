import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawIcon, icons } from './icons.ts';

const folder = join(import.meta.dirname, '../../../public');
const favicon = readFileSync(join(folder, 'favicon.svg'), 'utf8');

it.each(icons)('public/icons/$name is drawn from the favicon; "npm run icons" draws it anew', (icon) => {
  const png = readFileSync(join(folder, 'icons', icon.name));
  expect(png.equals(drawIcon(favicon, icon))).toBe(true);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size]);
});

it('there are no other icons, and the manifest names all but the one for Apple', () => {
  expect(readdirSync(join(folder, 'icons')).sort()).toEqual(icons.map(({ name }) => name).sort());
  const { icons: named } = JSON.parse(readFileSync(join(folder, 'app.webmanifest'), 'utf8')) as { icons: { src: string; sizes: string }[] };
  expect(named).toEqual(icons.filter(({ name }) => name !== '180.png').map(({ name, size }) => expect.objectContaining({ src: `icons/${name}`, sizes: `${size}x${size}` })));
});

it('refuses a favicon that it does not know how to draw', () => {
  expect(() => drawIcon('<svg viewBox="0 0 32 32"><circle r="1"/></svg>', icons[0]!)).toThrow('one path');
});
