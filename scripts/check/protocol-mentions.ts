import type { Mention } from '../../src/model/passage/inline.ts';
import type { Passage } from '../../src/model/passage/passage.ts';
import type { Element } from '../../src/spec/surface.ts';
import type { Workspace } from './workspace.ts';

/** A mention of a protocol identifier with the elements it may mean. */
export interface ProtocolMention extends Mention {
  readonly elements: readonly Element[];
}

/** The protocol identifiers that a passage speaks of itself; what it quotes as wrong is left out. */
export function protocolMentions(passage: Passage, { identifiers }: Pick<Workspace, 'identifiers'>): ProtocolMention[] {
  if (passage.heard) return [];
  return passage.codes.flatMap((mention) => {
    const identifier = mention.heard ? undefined : identifiers.read(mention.value);
    return identifier?.kind === 'protocol' ? [{ ...mention, elements: identifier.elements }] : [];
  });
}
