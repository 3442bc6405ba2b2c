// The packages name types that they do not ship.
declare module '@citation-js/core' {
  export const plugins: { readonly config: { get(name: '@bibtex'): { format: object } } };
  export class Cite {
    constructor(data: object);
    format(format: 'bibliography', options: { format: 'text'; template: 'apa'; lang: 'en-US' }): string;
    format(format: 'bibtex'): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
