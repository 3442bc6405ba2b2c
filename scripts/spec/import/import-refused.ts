/** Thrown when a revision cannot be taken in. The message tells why, and what to do. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}
