/** A change that cannot be made; the message tells the author why and what to do. Nothing was written. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
