import { problemAt, type OutputRule } from '../../check/rule.ts';
import { validateHtml } from '../../check/validate-html.ts';

/** Every page is valid HTML. */
export const validHtmlRule: OutputRule = {
  scope: 'output',
  name: 'output/valid-html',
  codes: ['OUT011'],
  unit: 'pages',
  examined: ({ pages }) => pages.size,
  *check(site) {
    const paths = [...site.pages.keys()];
    const results = validateHtml(paths.map((path) => ({ html: site.read(path) })), site.root);
    for (const [index, path] of paths.entries()) {
      for (const { rule, message, line, column, page } of results[index]!) {
        yield problemAt({ file: site.label(path), line, column }, {
          code: 'OUT011',
          message: `Invalid HTML (${rule}): ${message}${/[.?!]$/.test(message) ? '' : '.'}`,
          why: 'Browsers and screen readers guess what invalid HTML means, each in its own way.',
          mend: `Mend the component or the step of the build that wrote it.${page === undefined ? '' : ` ${page} explains the rule.`}`,
        });
      }
    }
  },
};
