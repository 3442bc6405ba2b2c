import { Resvg } from '@resvg/resvg-js';

/** An icon of the installed site: its name below `icons/`, and how it is drawn. */
export interface Icon {
  readonly name: string;
  readonly size: number;
  /** How much of the side the sign takes. Of a maskable icon a circle of four fifths is sure to be seen (https://www.w3.org/TR/appmanifest/#icon-masks). */
  readonly sign: number;
  /** The radius of the corners, as a part of the side; systems that mask an icon want none. */
  readonly corner: number;
}

export const icons: readonly Icon[] = [
  { name: '192.png', size: 192, sign: 0.68, corner: 0.18 },
  { name: '512.png', size: 512, sign: 0.68, corner: 0.18 },
  { name: 'maskable-192.png', size: 192, sign: 0.5, corner: 0 },
  { name: 'maskable-512.png', size: 512, sign: 0.5, corner: 0 },
  { name: '180.png', size: 180, sign: 0.62, corner: 0 },
];

/** The accent of the light theme, and its paper, as in the web app manifest. */
const [ground, paper] = ['#00596b', '#fcfbf8'];

/** Draws an icon: the sign of a favicon in paper on the accent. Takes the favicon, from which the one path is drawn; throws where it has none. */
export function drawIcon(favicon: string, { size, sign, corner }: Icon): Buffer {
  const path = /<path d="([^"]+)"/.exec(favicon)?.[1];
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(favicon)?.[1]);
  if (path === undefined || !(side > 0)) throw new Error('The favicon is not one path in a square that begins at 0 0; see scripts/build/service-worker/icons.ts.');
  const [scale, offset] = [(size * sign) / side, (size * (1 - sign)) / 2];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${size * corner}" fill="${ground}"/>` +
    `<path transform="translate(${offset} ${offset}) scale(${scale})" fill="${paper}" d="${path}"/></svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
