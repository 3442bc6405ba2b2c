import { parse, stringify } from 'yaml';
import type { Handbook } from '../../src/model/handbook.ts';
import { contentFolder, type FileTree } from '../../src/model/source/file-tree.ts';
import { copyAnswer, factIds, type Map_ } from './grown-content.ts';

/**
 * The whole content with as many answers as wanted: the handbook as it is, and copies of its answers with ids of their
 * own, each with its own copies of the facts it binds. So everything that an answer adds to a site is there: pages,
 * evidence, entries of lists, of the data and of the search index.
 *
 * Takes the files, the handbook read from them, and the number of answers. Throws a RangeError where the handbook has
 * more than that already.
 */
export function growSite(files: FileTree, handbook: Handbook, wanted: number): FileTree {
  const questions = [...handbook.questions.values()];
  if (wanted < questions.length) throw new RangeError(`The handbook has ${questions.length} answers, more than ${wanted}.`);
  const read = (file: string): string => Buffer.from(files.get(file)!).toString('utf8');
  const facts = Object.assign({}, ...[...files.keys()].filter((file) => file.startsWith(`${contentFolder}/facts/`)).map((file) => parse(read(file)) as Map_)) as Map_;
  const grown = new Map(files);
  const encoder = new TextEncoder();
  for (let round = 1, left = wanted - questions.length; left > 0; round += 1) {
    const suffix = `-copy-${round}`;
    const copies: Map_ = {};
    for (const question of questions.slice(0, left)) {
      const file = (id: string): string => `${contentFolder}/questions/${id}.mdx`;
      const text = read(file(question.id));
      for (const id of factIds(text)) copies[`${id}${suffix}`] = facts[id]!;
      grown.set(file(`${question.id}${suffix}`), encoder.encode(copyAnswer(text, suffix)));
    }
    // Without anchors: the same fact is not written twice in full.
    grown.set(`${contentFolder}/facts/grown-${round}.yaml`, encoder.encode(stringify(copies, { aliasDuplicateObjects: false })));
    left -= Math.min(left, questions.length);
  }
  return grown;
}
