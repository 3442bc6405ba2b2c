/** What the content gate of a build gives the page of checks; undefined where nothing is built, as in development. */
declare module 'virtual:handbook-checks' {
  // An ambient module cannot hold a relative import declaration.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  const data: import('./checks-data.ts').ChecksData | undefined;
  export default data;
}
