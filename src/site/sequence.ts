import type { Exchange } from '../model/passage/exchange.ts';

/** A line of words in a drawing, centered on a point. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** An exchange as a drawing: sizes, words, and the outlines of paths in SVG's notation. */
export interface Sequence {
  readonly width: number;
  readonly height: number;
  readonly parties: readonly DrawnText[];
  readonly labels: readonly DrawnText[];
  /** The line of life of each party. */
  readonly lives: string;
  /** What opens, and the heads of all arrows. */
  readonly arrows: string;
  /** What answers. */
  readonly answers: string;
}

/** Sizes of the drawing. A letter is at most 7 wide, so that the longest label that an exchange may have fits over its arrow. */
const layouts: Readonly<Record<number, { readonly gap: number; readonly margin: number }>> = { 2: { gap: 250, margin: 40 }, 3: { gap: 150, margin: 66 } };
const firstArrow = 48;
const rowHeight = 32;
const head = 5;

/**
 * Lays out an exchange: parties side by side, time downward, one row a message. All numbers are whole, so that the
 * drawing costs a few hundred bytes.
 */
export function drawSequence({ parties, steps }: Exchange): Sequence {
  const { gap, margin } = layouts[parties.length] ?? layouts[3]!;
  const placeOf = (party: string): number => margin + parties.indexOf(party) * gap;
  const height = firstArrow + (steps.length - 1) * rowHeight + 14;
  const rows = steps.map((step, index) => ({ ...step, start: placeOf(step.from), end: placeOf(step.to), y: firstArrow + index * rowHeight }));
  const line = ({ start, end, y }: (typeof rows)[number]): string => `M${start} ${y}H${end}`;
  const arrowHead = ({ start, end, y }: (typeof rows)[number]): string => {
    const back = start < end ? -head : head;
    return `M${end + back} ${y - 4}L${end} ${y}l${back} 4`;
  };
  return {
    width: 2 * margin + (parties.length - 1) * gap,
    height,
    parties: parties.map((text) => ({ x: placeOf(text), y: 12, text })),
    labels: rows.map(({ start, end, y, label }) => ({ x: (start + end) / 2, y: y - 7, text: label })),
    lives: parties.map((party) => `M${placeOf(party)} 20V${height}`).join(''),
    arrows: rows.map((row) => (row.answers ? '' : line(row)) + arrowHead(row)).join(''),
    answers: rows.filter(({ answers }) => answers).map(line).join(''),
  };
}
