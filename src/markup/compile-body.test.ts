import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { expect, it } from 'vitest';
import { compileBody } from './compile-body.ts';

interface Node { readonly type: unknown; readonly props: Readonly<Record<string, unknown>> }

/** What a body is when it runs with these properties. */
async function run(body: string, properties: object): Promise<Node> {
  const { default: content } = (new Function(await compileBody(body)) as (runtime: object) => { default: (given: object) => Node })({ Fragment, jsx, jsxs });
  return content(properties);
}

it('makes markup without components one piece of HTML, with headings that lead to themselves and code in classes', async () => {
  const code = await compileBody('## One "way" -- or another\n\n```json\n{ "a": 1 }\n```\n');
  expect(code).toContain('<h2 id=\\"one-way----or-another\\"><a href=\\"#one-way----or-another\\">One \\"way\\" -- or another</a></h2>');
  expect(code).toContain('props.samples[0]');
  expect(code).toContain('<span class=\\"k\\">\\"a\\"</span>');
  expect(code).not.toContain('style=');
});

it('leaves to components what pages tell them, and heading cells to theirs', async () => {
  const Claim = (): void => undefined;
  const HeadCell = (): void => undefined;
  const node = await run('It [holds](fact:a).\n\n| A | B |\n|---|---|\n| c | d |\n', { claims: [{ mark: 1 }], components: { Fragment, Claim, th: HeadCell } });
  const found: Node[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null && 'props' in value) {
      found.push(value as Node);
      walk((value as Node).props['children']);
    }
  };
  walk(node);
  expect(found.find(({ type }) => type === Claim)?.props).toMatchObject({ mark: { mark: 1 }, children: ['holds', '.'] });
  expect(found.filter(({ type }) => type === HeadCell)).toHaveLength(2);
});

it('names a component that it was not given', async () => {
  await expect(run('<Answer>\n\nText\n\n</Answer>\n', { components: { Fragment } })).rejects.toThrow('Expected component `Answer`');
});

it('says where a body is no MDX', async () => {
  await expect(compileBody('Text\n\n<Answer>\n')).rejects.toThrow(/Answer/);
});
