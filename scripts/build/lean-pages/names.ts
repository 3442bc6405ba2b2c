import { parse } from 'acorn';
import { full } from 'acorn-walk';
import type { Name } from './sheet.ts';

const type = /<([a-z][\w-]*)/g;
const naming = / (class|id)="([^"]*)"/g;

/** Elements that a browser adds where a page leaves them out. */
const implied = ['html', 'head', 'body', 'tbody'];

/**
 * The types, classes and ids of the elements of a page, as selectors name them. Takes HTML as the build writes it; what
 * looks like a name in its text is one too, since a rule too many harms nobody.
 */
export function namesOfPage(html: string): Set<Name> {
  const names = new Set<Name>(implied);
  for (const [, name] of html.matchAll(type)) names.add(name!);
  for (const [, attribute, value] of html.matchAll(naming)) {
    for (const word of value!.split(' ')) names.add(`${attribute === 'id' ? '#' : '.'}${word}`);
  }
  return names;
}

/**
 * The names that a script can give to elements it makes: every word of its texts, as a type, a class and an id. Words
 * that stand there as parts of selectors, such as `.era`, are none of them: what is looked for is on the page or is not.
 * Takes the text of a module or of a classic script; throws the parser's error for one that is neither.
 */
export function namesOfScript(script: string): Name[] {
  const texts: string[] = [];
  full(parse(script, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement' && 'value' in node) texts.push((node.value as { raw: string }).raw);
  });
  const words = texts.flatMap((text) => text.split(/[\s"'<>=/]+/)).filter((word) => /^[a-z_][\w-]*$/i.test(word));
  return [...new Set(words)].flatMap((word) => [word, `.${word}`, `#${word}`]);
}
