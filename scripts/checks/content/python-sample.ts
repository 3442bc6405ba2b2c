import { parser } from '@lezer/python';
import { problemAt, type ContentRule } from '../../check/rule.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';

/** Python samples parse. */
export const pythonSampleRule: ContentRule = {
  scope: 'content',
  name: 'content/python-sample',
  codes: ['SAMPLE007'],
  unit: 'Python samples',
  examined: (workspace) => samplePassages(workspace).filter(isPython).length,
  *check(workspace) {
    for (const passage of samplePassages(workspace)) {
      if (!isPython(passage)) continue;
      const offset = firstSyntaxError(passage.sample.code);
      if (offset === undefined) continue;
      const before = passage.sample.code.slice(0, offset);
      const place = placeInSample(passage, before.split('\n').length, offset - before.lastIndexOf('\n'), workspace);
      yield problemAt(place, {
        code: 'SAMPLE007',
        message: 'The Python code cannot be parsed from here on.',
        why: 'Readers copy samples, and code that does not parse teaches a mistake.',
        mend: 'Write the sample as a whole piece of Python. "..." may stand for a body, but not for an argument or a part of an expression.',
      });
    }
  },
};

function isPython({ sample }: SamplePassage): boolean {
  return sample.language === 'python' && !sample.heard;
}

/** Offset of the first syntax error in Python code, or undefined where there is none. */
export function firstSyntaxError(code: string): number | undefined {
  let offset: number | undefined;
  parser.parse(code).iterate({
    enter(node) {
      if (node.type.isError) offset ??= node.from;
      return offset === undefined;
    },
  });
  return offset;
}
