/** A build that stops because of what an author wrote: its message is for the author and needs no stack trace. */
export class BuildRefused extends Error {
  override readonly name = 'BuildRefused';
}
