/** The most letters of an identifier that has room on one line of the narrowest phone, even in a list of pairs. */
const roomOnAPhone = 20;

/** Tells whether an identifier in running text may break: short ones never do, long ones would not fit otherwise. */
export function mayBreak(identifier: string): boolean {
  return identifier.length > roomOnAPhone;
}

/** The pieces of a long identifier between which it may break, as in `io.modelcontextprotocol/` and `tasks`. */
export function piecesOf(identifier: string): string[] {
  return mayBreak(identifier) ? identifier.split(/(?<=[\w.]\/)/) : [identifier];
}
