import { expect, it } from 'vitest';
import { placeTooDeep } from './open-elements.ts';

const page = (body: string): string => `<!doctype html>\n<title>a</title>\n${body}`;

it.each([
  '<p>a<p>b<p>c<p>d<p>e<p>f<p>g<p>h',
  '<ul><li>a<li>b<li>c<li>d<li>e<li>f<li>g</ul>',
  '<br><br><br><br><br><br><br><br><img src="a"><img src="b">',
  '<svg><path/><path/><path/><path/><path/><path/><path/></svg>',
  '<div><div><div><div></div></div></div></div>',
])('finds nothing in %s', (body) => {
  expect(placeTooDeep(page(body), 6)).toBeUndefined();
});

it.each([
  ['elements inside elements', '<i><i><i><i><i><i></i></i></i></i></i></i>', '3:13'],
  ['elements that a browser closes by itself', '<a><a><a><a><a><a><a>', '3:19'],
  ['elements in a template', '<template><i><i><i><i></i></i></i></i></template>', '3:17'],
])('finds %s', (_, body, place) => {
  const found = placeTooDeep(page(body), 6);
  expect(found === undefined ? undefined : `${found.line}:${found.column}`).toBe(place);
});
