import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileOf, insert } from '../built-files.ts';
import type { OutputOperator } from '../operator.ts';

/** A page or a file says where it was built. */
export const machineFolder: OutputOperator = {
  name: 'machine-folder',
  about: 'builds a file that names a folder of the machine',
  scope: 'output',
  atLeast: 10,
  oneIn: 1000,
  *drafts(base) {
    const { root } = base.site;
    const source = join(root, 'src', 'pages', 'index.astro');
    const leaks: readonly (readonly [name: string, html: string, where: 'head' | 'body'])[] = [
      ['source-file', `<p data-astro-source-file="${source}">A note.</p>`, 'body'],
      ['comment', `<!-- ${source}:12 -->`, 'body'],
      ['address', `<p>Read from <code>${pathToFileURL(source).href}</code>.</p>`, 'body'],
      ['package', `<p>Drawn by ${join(root, 'node_modules', 'satori', 'index.js')}.</p>`, 'body'],
      ['other-package', '<p>Drawn by /usr/local/lib/node_modules/npm/index.js.</p>', 'body'],
      ['generator', `<meta name="generator" content="${join(root, 'scripts', 'build.ts')}">`, 'head'],
      ['data', `<script type="application/json">${JSON.stringify({ root: join(root, 'src') })}</script>`, 'head'],
      ['trace', `<pre>    at build (${join(root, 'scripts', 'build.ts')}:12:3)</pre>`, 'body'],
      ['home', `<p>Kept in ${join(homedir(), '.cache', 'handbook')}.</p>`, 'body'],
      ['style', `<style>/* ${join(root, 'src', 'styles', 'base.css')} */</style>`, 'head'],
    ];
    for (const [index, [name, html, where]] of leaks.entries()) {
      const page = base.pages[(index * 11 + 2) % base.pages.length]!;
      yield { subject: `${page}/${name}`, code: 'OUT016', consequences: ['OUT011', 'OUT001', 'BUDGET'], edits: [insert(base, page, html, where)] };
    }
    const script = [...base.site.files].find((path) => path.endsWith('.js') && base.site.documents.has(path));
    if (script === undefined) return;
    const file = fileOf(base, script);
    const end = base.text(file).length;
    yield { subject: `${script}/script`, code: 'OUT016', edits: [{ file, start: end, end, text: `\n//# sourceURL=${source}\n` }] };
  },
};
