import type { Entry } from '../../../src/model/handbook.ts';
import { didYouMean, nearest } from '../../check/nearest.ts';
import { problemAt, type ContentRule, type Finding } from '../../check/rule.ts';
import { placeInSample, samplePassages, type SamplePassage } from '../../check/sample-place.ts';
import { pythonUses, type PythonUse } from './python-uses.ts';

/** Python samples use only names that the pinned version of their package has, by `python-names.yaml`. */
export const pythonNamesRule: ContentRule = {
  scope: 'content',
  name: 'content/python-names',
  codes: ['SAMPLE009'],
  unit: 'Python samples',
  examined: (workspace) => samplePassages(workspace).filter(namesPackage).length,
  *check(workspace) {
    const tables = [...workspace.handbook.pythonNames.values()];
    for (const passage of samplePassages(workspace)) {
      if (!namesPackage(passage)) continue;
      const { attributes, code } = passage.sample;
      const sdk = attributes.get('sdk')!;
      const table = tables.find((candidate) => `${candidate.package}@${candidate.version}` === sdk);
      if (table === undefined) {
        yield problemAt(passage, unknownVersion(sdk, tables));
        continue;
      }
      // A test stands beside the server it tests; its file is called server.py in every answer.
      for (const use of pythonUses(code, table.package, new Set(['server']))) {
        const finding = judge(use, table);
        if (finding === undefined) continue;
        const before = code.slice(0, use.offset);
        yield problemAt(placeInSample(passage, before.split('\n').length, use.offset - before.lastIndexOf('\n'), workspace), finding);
      }
    }
  },
};

function namesPackage({ sample: { language, heard, attributes } }: SamplePassage): boolean {
  return language === 'python' && !heard && attributes.has('sdk') && attributes.get('sdk') !== 'none';
}

const why = 'Readers copy samples, and a name that the version does not have fails on their machine.';

function unknownVersion(sdk: string, tables: readonly Entry<'pythonNames'>[]): Finding {
  const known = tables.map((table) => `${table.package}@${table.version}`);
  return {
    code: 'SAMPLE009',
    message: `There is no table of names for ${sdk}.`,
    why: 'Python packages are not installed by the build, so the names of a version are kept in python-names.yaml.',
    mend: `${didYouMean(nearest(sdk, known))}Name one of ${known.join(', ')}, or read the names off that version and add a table.`,
  };
}

function judge({ kind, name, module = '' }: PythonUse, table: Entry<'pythonNames'>): Finding | undefined {
  const of = `${table.package} ${table.version}`;
  const names = Object.hasOwn(table.modules, module) ? table.modules[module] : undefined;
  const lists: Readonly<Record<PythonUse['kind'], readonly string[]>> = {
    module: Object.keys(table.modules), import: names ?? [], member: table.members, argument: table.arguments,
  };
  // The names of a module that is itself unknown are not reported one by one.
  if (lists[kind].includes(name) || (kind === 'import' && names === undefined)) return undefined;
  const what = {
    module: `no module "${name}"`, import: `no name "${name}" in ${module}`, member: `no member "${name}"`, argument: `no argument "${name}"`,
  }[kind];
  return {
    code: 'SAMPLE009',
    message: `The table of ${of} knows ${what}.`,
    why,
    mend: `${didYouMean(nearest(name, lists[kind]))}Use a name of that version, or add it to "${table.id}" in python-names.yaml once you have seen it there.`,
  };
}
