import * as inputProblem from '../../src/model/input-problem.ts';
import type { ContentRule, OutputRule } from '../check/rule.ts';
import { ageingWordsRule } from './content/ageing-words.ts';
import { answerPartsRule } from './content/answer-parts.ts';
import { caseSectionsRule } from './content/case-sections.ts';
import { markupRule } from './content/markup.ts';
import { unusedRule } from './content/unused.ts';
import { bareIdentifiersRule } from './content/bare-identifiers.ts';
import { bindingRule } from './content/binding.ts';
import { changesRule } from './content/changes.ts';
import { dataReferencesRule } from './content/data-references.ts';
import { guidesRule } from './content/guides.ts';
import { httpSampleRule } from './content/http-sample.ts';
import { identifierRevisionsRule } from './content/identifier-revisions.ts';
import { knownIdentifiersRule, registeredNamesRule } from './content/known-identifiers.ts';
import { linksRule } from './content/links.ts';
import { quizRule } from './content/quiz.ts';
import { sampleFenceRule } from './content/sample-fence.ts';
import { jsonSampleRule } from './content/json-sample.ts';
import { pythonNamesRule } from './content/python-names.ts';
import { pythonSampleRule } from './content/python-sample.ts';
import { typescriptSampleRule } from './content/typescript-sample.ts';
import { typedByHandRule } from './content/typed-by-hand.ts';
import { externalLinksRule } from './output/external-links.ts';
import { factAnchorsRule } from './output/fact-anchors.ts';
import { internalLinksRule } from './output/internal-links.ts';
import { ownOriginRule } from './output/own-origin.ts';
import { uniqueIdsRule } from './output/unique-ids.ts';
import { absenceRule } from './spec/absence.ts';
import { elementSpanRule } from './spec/element-span.ts';
import { evidenceRule } from './spec/evidence.ts';
import { surfaceKeyRule } from './spec/surface-keys.ts';
import { wrongInRule } from './content/wrong-in.ts';
import { registeredRevisionsRule } from './spec/registered-revisions.ts';
import { verifiedAgainstRule } from './spec/verified-against.ts';
import { worldFactRule } from './spec/world-fact.ts';

/** Every rule over the content. */
export const contentRules: readonly ContentRule[] = [
  surfaceKeyRule,
  elementSpanRule,
  absenceRule,
  evidenceRule,
  worldFactRule,
  wrongInRule,
  registeredRevisionsRule,
  verifiedAgainstRule,
  knownIdentifiersRule,
  registeredNamesRule,
  bareIdentifiersRule,
  identifierRevisionsRule,
  bindingRule,
  typedByHandRule,
  changesRule,
  dataReferencesRule,
  linksRule,
  markupRule,
  answerPartsRule,
  caseSectionsRule,
  guidesRule,
  quizRule,
  ageingWordsRule,
  sampleFenceRule,
  jsonSampleRule,
  httpSampleRule,
  typescriptSampleRule,
  pythonSampleRule,
  pythonNamesRule,
  unusedRule,
];

/** Every rule over the files of a build. */
export const outputRules: readonly OutputRule[] = [
  internalLinksRule,
  uniqueIdsRule,
  ownOriginRule,
  externalLinksRule,
  factAnchorsRule,
];

/** Every code that a check can report: those of the loader and the engine, and those of the rules. */
export const codes: readonly string[] = [
  ...new Set([...inputProblem.codes, 'CHECK001', 'REVISION001', ...[...contentRules, ...outputRules].flatMap((rule) => rule.codes)]),
].sort();
