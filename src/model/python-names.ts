import { z } from 'zod';
import { entryId, prose } from './scalar.ts';

/**
 * An entry of `python-names.yaml`: the names that one version of a Python package has, as far as samples use them.
 * Python packages cannot be installed by the build, so the names are read off the package once and kept here.
 */
export const pythonNamesSchema = z.strictObject({
  package: z.string().min(1),
  version: z.string().min(1),
  /** How the names were read off: from the wheel, from a tag of the repository, by running the sample. */
  evidence: prose,
  sources: z.array(entryId).default([]),
  /** Module to the names that it exports. */
  modules: z.record(z.string().min(1), z.array(z.string().min(1)).min(1)),
  /** Members of the package's objects, whichever object has them. */
  members: z.array(z.string().min(1)).default([]),
  /** Names of keyword arguments in calls of the package. */
  arguments: z.array(z.string().min(1)).default([]),
});
