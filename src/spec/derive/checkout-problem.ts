/** One thing that a checkout lacks or has in a form that cannot be read. */
export interface CheckoutFault {
  /** The file or folder, relative to the checkout, with forward slashes. */
  readonly path: string;
  /** What is wrong with it, as a full sentence. */
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
}

/** Thrown when no surface can be derived from a checkout. Lists everything that stands in the way, not only the first. */
export class CheckoutProblem extends Error {
  override readonly name = 'CheckoutProblem';
  readonly checkout: string;
  readonly faults: readonly CheckoutFault[];

  constructor(checkout: string, faults: readonly CheckoutFault[]) {
    const lines = faults.map(({ path, message, mend }) => `  ${path}: ${message} ${mend}`);
    super(`No surface can be derived from ${checkout}:\n${lines.join('\n')}`);
    this.checkout = checkout;
    this.faults = faults;
  }
}
