import type { Revision } from '../model/revision.ts';
import { isObject } from './json-schema.ts';

/** What a JSON-RPC sample is. */
export type MessageKind = 'request' | 'notification' | 'result' | 'error' | 'batch';

/** The side that sends a message. */
export type Sender = 'client' | 'server';

/** What an author says of a JSON sample: a message of a kind, or one object of a schema type. */
export type SampleDescription =
  | {
      readonly revision: Revision;
      readonly message: MessageKind;
      /** The method that a result answers; unneeded for other kinds. */
      readonly method?: string;
      /** Who sends it, where that is known; then the direction of the method is checked. */
      readonly sender?: Sender;
    }
  | { readonly revision: Revision; readonly type: string };

/** Something wrong in a sample. */
export interface MessageProblem {
  /** JSON pointer to what is wrong; empty for the sample as a whole. */
  readonly pointer: string;
  /** A full sentence from the author's point of view. */
  readonly message: string;
  /** What is valid there, the most likely first; empty where that cannot be listed. */
  readonly valid: readonly string[];
}

/** What a JSON value is by its members: the kind of message, or undefined when it is none. */
export function kindOf(value: unknown): MessageKind | undefined {
  if (Array.isArray(value)) return 'batch';
  if (!isObject(value)) return undefined;
  if ('method' in value) return 'id' in value ? 'request' : 'notification';
  if ('error' in value) return 'error';
  return 'result' in value ? 'result' : undefined;
}
