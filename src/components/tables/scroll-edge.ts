/**
 * The shadow at the edge of a box that scrolls: it says that there is more, and paper that scrolls along covers it at
 * the end. It stands on the box itself, since most pages have no such box and need not load it.
 */
export const scrollEdge =
  'background:linear-gradient(270deg,var(--paper) 40%,#0000) 100% 0/3rem local no-repeat,linear-gradient(270deg,var(--rule),#0000) 100% 0/.6rem no-repeat';
