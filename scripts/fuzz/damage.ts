import fc from 'fast-check';
import { growing, nastyText } from './nasty.ts';

/** One way to damage bytes. Places are fractions of the length in millionths, so that a shrunk text is damaged at the like place. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const millionth = fc.nat(999_999);
const encoder = new TextEncoder();

function at(bytes: Uint8Array, place: number): number {
  return Math.floor((place / 1_000_000) * (bytes.length + 1));
}

function splice(bytes: Uint8Array, from: number, to: number, insert: Uint8Array): Uint8Array {
  const result = new Uint8Array(from + insert.length + bytes.length - to);
  result.set(bytes.subarray(0, from));
  result.set(insert, from);
  result.set(bytes.subarray(to), from + insert.length);
  return result;
}

const insertText = fc.tuple(millionth, nastyText).map(([place, text]): Damage => (bytes) => splice(bytes, at(bytes, place), at(bytes, place), encoder.encode(text)));

const remove = fc.tuple(millionth, fc.nat(40)).map(([place, length]): Damage => (bytes) =>
  splice(bytes, at(bytes, place), Math.min(bytes.length, at(bytes, place) + length), new Uint8Array()));

const replaceText = fc.tuple(millionth, fc.nat(12), nastyText).map(([place, length, text]): Damage => (bytes) =>
  splice(bytes, at(bytes, place), Math.min(bytes.length, at(bytes, place) + length), encoder.encode(text)));

const setByte = fc.tuple(millionth, fc.nat(255)).map(([place, byte]): Damage => (bytes) =>
  splice(bytes, at(bytes, place), Math.min(bytes.length, at(bytes, place) + 1), new Uint8Array([byte])));

const copy = fc.tuple(millionth, millionth, fc.nat(300)).map(([from, to, length]): Damage => (bytes) =>
  splice(bytes, at(bytes, to), at(bytes, to), bytes.slice(at(bytes, from), at(bytes, from) + length)));

const cut = millionth.map((place): Damage => (bytes) => bytes.slice(0, at(bytes, place)));

const grow = fc.tuple(millionth, fc.constantFrom(...growing), fc.constantFrom(20, 20, 20, 300, 3000)).map(([place, piece, times]): Damage => (bytes) =>
  splice(bytes, at(bytes, place), at(bytes, place), encoder.encode(piece.repeat(times))));

const indent = fc.tuple(millionth, fc.constantFrom('  ', '\t', ' ', '    ')).map(([place, space]): Damage => (bytes) => {
  const line = bytes.lastIndexOf(0x0a, at(bytes, place)) + 1;
  return splice(bytes, line, line, encoder.encode(space));
});

/** Takes a line out, or puts it elsewhere. */
const moveLine = fc.tuple(millionth, fc.option(millionth)).map(([from, to]): Damage => (bytes) => {
  const start = bytes.lastIndexOf(0x0a, at(bytes, from)) + 1;
  const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
  const without = splice(bytes, start, end, new Uint8Array());
  if (to === null) return without;
  const target = without.lastIndexOf(0x0a, at(without, to)) + 1;
  return splice(without, target, target, bytes.slice(start, end));
});

const everywhere = (from: number, to: readonly number[]): Damage => (bytes) => Uint8Array.from([...bytes].flatMap((byte) => (byte === from ? to : [byte])));

const encoding = fc.constantFrom<Damage>(
  everywhere(0x0a, [0x0d, 0x0a]),
  everywhere(0x0a, [0x0d]),
  everywhere(0x20, [0x09]),
  everywhere(0x20, [0xc2, 0xa0]),
  (bytes) => splice(bytes, 0, 0, new Uint8Array([0xef, 0xbb, 0xbf])),
  // UTF-16 in both orders, a surrogate on its own, an overlong form, a sequence that is cut.
  (bytes) => Uint8Array.from([0xff, 0xfe, ...[...bytes].flatMap((byte) => [byte, 0])]),
  (bytes) => Uint8Array.from([0xfe, 0xff, ...[...bytes].flatMap((byte) => [0, byte])]),
  (bytes) => Uint8Array.from([...bytes, 0xed, 0xa0, 0x80]),
  (bytes) => Uint8Array.from([0xc0, 0xaf, ...bytes]),
  (bytes) => Uint8Array.from([...bytes, 0xf0, 0x9f, 0x98]),
);

const damages = fc.array(
  fc.oneof(
    { arbitrary: insertText, weight: 6 }, { arbitrary: replaceText, weight: 6 }, { arbitrary: remove, weight: 3 }, { arbitrary: copy, weight: 2 }, { arbitrary: moveLine, weight: 3 },
    { arbitrary: setByte, weight: 1 }, { arbitrary: indent, weight: 2 }, { arbitrary: cut, weight: 1 }, { arbitrary: grow, weight: 1 }, { arbitrary: encoding, weight: 1 },
  ),
  { minLength: 1, maxLength: 5 },
);

/** Damages bytes at a few places. */
export function damaged(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc.tuple(bytes, damages).map(([before, all]) => all.reduce((current, damage) => damage(current), before));
}

/** Damages a text at a few places; what is no text any more stands as replacement characters. */
export function damagedText(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return damaged(text.map((each) => encoder.encode(each))).map((bytes) => new TextDecoder().decode(bytes));
}
