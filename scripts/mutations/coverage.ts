import type { CodeResult } from './table.ts';

/** Codes that no change of the content can bring about, each with the reason. */
const unreachable: Readonly<Record<string, string>> = {
  CHECK001: 'It reports a rule that fails, and no rule may fail whatever an author writes; the fuzz run proves that.',
  EXTERNAL001: 'It asks the network, which no check does.', EXTERNAL002: 'It asks the network, which no check does.',
  EXTERNAL003: 'It asks the network, which no check does.', EXTERNAL004: 'It asks the network, which no check does.',
};

/** Codes of things that there are few of, with how many mutants the content allows. */
const few: Readonly<Record<string, number>> = { GUIDE001: 6, GUIDE002: 6 };

/** The fewest mutants that prove a rule. */
const least = 8;

/** Names every code that has fewer mutants than prove it. */
export function unprovedCodes(codes: readonly string[], results: readonly CodeResult[]): string[] {
  const counts = new Map(results.map(({ code, mutants }) => [code, mutants]));
  return codes.filter((code) => !Object.hasOwn(unreachable, code)).flatMap((code) => {
    const [count, wanted] = [counts.get(code) ?? 0, few[code] ?? least];
    return count >= wanted ? [] : [`${code} has ${count} mutants, and ${wanted} have to prove it: write an operator, or let one make more.`];
  });
}
