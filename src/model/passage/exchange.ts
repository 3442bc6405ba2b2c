import { startOf, type MarkdownNode } from '../source/markdown-source.ts';

/** A message of an exchange, as it is drawn. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** It answers an earlier message. */
  readonly answers: boolean;
  /** The words on its arrow. */
  readonly label: string;
}

/** An exchange of messages: who takes part, from left to right, and what is sent. */
export interface Exchange {
  readonly parties: readonly string[];
  readonly steps: readonly Step[];
}

/** A reason why an exchange cannot be drawn, and where it lies. */
export interface ExchangeMistake {
  readonly message: string;
  readonly offset: number;
}

/** What begins a step: who sends to whom, and whether it answers (`-->`) or opens (`->`). */
const direction = /^([a-z]+(?: [a-z]+)*) (-->|->) ([a-z]+(?: [a-z]+)*): +/;

/** More parties than a phone has room for side by side. */
const mostParties = 3;

/** The most letters on an arrow between neighbors, by the number of parties; an arrow past one of them has twice the room. */
const longestLabel: Readonly<Record<number, number>> = { 2: 34, 3: 24 };

/** The most letters of a party's name; half of the longest stands beyond the line at the edge. */
const longestParty = 20;

/** The words on an arrow stand in bold at the beginning of a step. */
function labelOf(node: MarkdownNode | undefined): string {
  const words = ({ value, children = [] }: MarkdownNode): string => value ?? children.map(words).join('');
  return node?.type === 'strong' ? words(node).trim() : '';
}

function stepOf(item: MarkdownNode): Step | undefined {
  const [opening, label] = item.children?.[0]?.children ?? [];
  const found = opening?.type === 'text' ? direction.exec(opening.value ?? '') : null;
  if (found === null) return undefined;
  return { from: found[1]!, to: found[3]!, answers: found[2] === '-->', label: labelOf(label) };
}

function itemsOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.children?.find(({ type, ordered }) => type === 'list' && ordered === true)?.children ?? [];
}

/** Reads an `<Exchange>`. Steps that cannot be read are left out; `exchangeMistakes` names them. */
export function readExchange(node: MarkdownNode): Exchange {
  const steps = itemsOf(node).flatMap((item) => stepOf(item) ?? []);
  return { steps, parties: partiesOf(steps) };
}

/** The parties in order of appearance; of three, the one that talks to both others stands between them. */
function partiesOf(steps: readonly Step[]): string[] {
  const parties = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  if (parties.length !== 3) return parties;
  const peers = (party: string): number => new Set(steps.flatMap(({ from, to }) => (from === party ? to : to === party ? from : []))).size;
  const [first, second, third] = parties as [string, string, string];
  const between = parties.filter((party) => peers(party) === 2);
  return between.length === 1 && between[0] !== second ? (between[0] === first ? [second, first, third] : [first, third, second]) : parties;
}

/** Names everything that keeps an `<Exchange>` from being drawn. */
export function exchangeMistakes(node: MarkdownNode): ExchangeMistake[] {
  const mistakes: ExchangeMistake[] = [];
  const add = (message: string, at: MarkdownNode): unknown => mistakes.push({ message, offset: startOf(at) });
  if (node.children?.map(({ type }) => type).join(' ') !== 'paragraph list') {
    add('An <Exchange> holds one paragraph, its caption, and behind it one list, its steps.', node);
  }
  const items = itemsOf(node);
  if (items.length < 2) add('An <Exchange> is a numbered list of at least two steps.', node);
  const { parties } = readExchange(node);
  if (parties.length > mostParties) add(`The exchange has ${parties.length} parties (${parties.join(', ')}); a phone has room for ${mostParties}.`, node);
  for (const party of parties) {
    if (party.length > longestParty) add(`"${party}" has ${party.length} letters; the name of a party has at most ${longestParty}.`, node);
  }
  for (const item of items) {
    const step = stepOf(item);
    if (step === undefined) add('This step does not say who sends to whom.', item);
    else if (step.from === step.to) add(`This step goes from the ${step.from} to itself.`, item);
    else if (step.label === '') add('This step has no words for its arrow.', item);
    else {
      const room = (longestLabel[parties.length] ?? 0) * Math.abs(parties.indexOf(step.from) - parties.indexOf(step.to));
      if (room > 0 && step.label.length > room) add(`"${step.label}" has ${step.label.length} letters; this arrow has room for ${room}.`, item);
    }
  }
  return mistakes;
}

/** The steps in words: "client -> server: " becomes "Client to server: ", for those who do not see the arrows. */
export function directionInWords(text: string): string {
  return text.replace(direction, (_, from: string, __, to: string) => `${from[0]!.toUpperCase()}${from.slice(1)} to ${to}: `);
}
