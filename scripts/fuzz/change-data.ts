import fc from 'fast-check';
import { anyText, nastyText, nastyValue } from './nasty.ts';

type Step = (data: unknown) => void;
interface Spot {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** Every place below the top of some data. */
function spotsOf(data: unknown): Spot[] {
  if (data === null || typeof data !== 'object') return [];
  const own = Array.isArray(data)
    ? data.map((_, key): Spot => ({ parent: data, key }))
    : Object.keys(data).map((key): Spot => ({ parent: data as Record<string, unknown>, key }));
  return own.flatMap((spot) => [spot, ...spotsOf(valueAt(spot))]);
}

function valueAt({ parent, key }: Spot): unknown {
  return (parent as Record<string | number, unknown>)[key];
}

/** Sets a key as data have it: even one that every object answers to. */
function put({ parent, key }: Spot, value: unknown): void {
  Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
}

function step(change: (spot: Spot, all: readonly Spot[]) => void, place: number): Step {
  return (data) => {
    const spots = spotsOf(data);
    if (spots.length > 0) change(spots[place % spots.length]!, spots);
  };
}

const place = fc.nat(100_000);

const steps = fc.array(
  fc.oneof(
    { arbitrary: fc.tuple(place, nastyValue).map(([at, value]) => step((spot) => put(spot, structuredClone(value)), at)), weight: 6 },
    { arbitrary: fc.tuple(place, anyText).map(([at, text]) => step((spot) => put(spot, text), at)), weight: 4 },
    // A text inside a text, where the rules for prose look.
    { arbitrary: fc.tuple(place, fc.nat(1000), nastyText).map(([at, where, text]) => step((spot) => {
      const value = valueAt(spot);
      if (typeof value !== 'string') return;
      const offset = where % (value.length + 1);
      put(spot, value.slice(0, offset) + text + value.slice(offset));
    }, at)), weight: 8 },
    { arbitrary: fc.tuple(place, place).map(([at, other]) => step((spot, all) => put(spot, structuredClone(valueAt(all[other % all.length]!))), at)), weight: 4 },
    { arbitrary: place.map((at) => step(({ parent, key }) => {
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else Reflect.deleteProperty(parent, key);
    }, at)), weight: 2 },
    { arbitrary: fc.tuple(place, nastyText, nastyValue).map(([at, key, value]) => step(({ parent }) => {
      if (Array.isArray(parent)) parent.push(structuredClone(value));
      else put({ parent, key }, structuredClone(value));
    }, at)), weight: 2 },
    { arbitrary: fc.tuple(place, nastyText).map(([at, name]) => step(({ parent, key }) => {
      if (Array.isArray(parent)) return;
      const value = parent[key];
      Reflect.deleteProperty(parent, key);
      put({ parent, key: name }, value);
    }, at)), weight: 2 },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Data that were right, with a few values, keys or texts in it changed: what passes the reader and reaches the rules. */
export function changedData(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(right, steps).map(([before, all]) => {
    const data: unknown = structuredClone(before);
    for (const change of all) change(data);
    return data;
  });
}
