import * as inputProblem from '../../src/model/input-problem.ts';
import { externalCodes } from '../check-external/judge.ts';
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
import { exceptionsRule } from './content/exceptions.ts';
import { freshnessRule } from './content/freshness.ts';
import { erasRule } from './content/eras.ts';
import { guidesRule } from './content/guides.ts';
import { httpSampleRule } from './content/http-sample.ts';
import { identifierRevisionsRule } from './content/identifier-revisions.ts';
import { knownIdentifiersRule, registeredNamesRule } from './content/known-identifiers.ts';
import { linksRule } from './content/links.ts';
import { quotationsRule } from './content/quotations.ts';
import { quizRule } from './content/quiz.ts';
import { redirectsRule } from './content/redirects.ts';
import { requirementWordsRule } from './content/requirement-words.ts';
import { sampleFenceRule } from './content/sample-fence.ts';
import { jsonSampleRule } from './content/json-sample.ts';
import { partialProofRule } from './content/partial-proof.ts';
import { plainTextsRule } from './content/plain-texts.ts';
import { pythonNamesRule } from './content/python-names.ts';
import { pythonSampleRule } from './content/python-sample.ts';
import { titlesRule } from './content/titles.ts';
import { typescriptSampleRule } from './content/typescript-sample.ts';
import { typedByHandRule } from './content/typed-by-hand.ts';
import { falsehoodRules } from './falsehoods/index.ts';
import { anyPathRule } from './output/any-path.ts';
import { apiRule } from './output/api.ts';
import { budgetAnswerRule } from './output/budget-answer.ts';
import { budgetRequestsRule } from './output/budget-requests.ts';
import { budgetSearchRule } from './output/budget-search.ts';
import { externalLinksRule } from './output/external-links.ts';
import { factAnchorsRule } from './output/fact-anchors.ts';
import { internalLinksRule } from './output/internal-links.ts';
import { ledgerRule } from './output/ledger.ts';
import { keptOfflineRule } from './output/kept-offline.ts';
import { linkedDataRule } from './output/linked-data.ts';
import { linkFormRule } from './output/link-form.ts';
import { machineFoldersRule } from './output/machine-folders.ts';
import { ownAddressesRule } from './output/own-addresses.ts';
import { ownOriginRule } from './output/own-origin.ts';
import { policyRule } from './output/policy.ts';
import { builtRedirectsRule } from './output/redirects.ts';
import { specLinksRule } from './output/spec-links.ts';
import { uniqueIdsRule } from './output/unique-ids.ts';
import { validHtmlRule } from './output/valid-html.ts';
import { absenceRule } from './spec/absence.ts';
import { calendarRule } from './spec/calendar.ts';
import { elementLevelRule } from './spec/element-level.ts';
import { elementSpanRule } from './spec/element-span.ts';
import { factWordingRule } from './spec/fact-wording.ts';
import { evidenceRule } from './spec/evidence.ts';
import { surfaceKeyRule } from './spec/surface-keys.ts';
import { uncheckedSamplesRule } from './content/unchecked-samples.ts';
import { wrongInRule } from './content/wrong-in.ts';
import { registeredRevisionsRule } from './spec/registered-revisions.ts';
import { verifiedAgainstRule } from './spec/verified-against.ts';
import { worldDatesRule } from './spec/world-dates.ts';
import { worldFactRule } from './spec/world-fact.ts';

/** Every rule over the content. */
export const contentRules: readonly ContentRule[] = [
  surfaceKeyRule,
  elementSpanRule,
  elementLevelRule,
  factWordingRule,
  absenceRule,
  evidenceRule,
  worldFactRule,
  worldDatesRule,
  calendarRule,
  wrongInRule,
  partialProofRule,
  registeredRevisionsRule,
  verifiedAgainstRule,
  knownIdentifiersRule,
  registeredNamesRule,
  bareIdentifiersRule,
  identifierRevisionsRule,
  erasRule,
  titlesRule,
  bindingRule,
  requirementWordsRule,
  typedByHandRule,
  changesRule,
  freshnessRule,
  dataReferencesRule,
  linksRule,
  markupRule,
  plainTextsRule,
  answerPartsRule,
  caseSectionsRule,
  guidesRule,
  quizRule,
  redirectsRule,
  ageingWordsRule,
  quotationsRule,
  sampleFenceRule,
  jsonSampleRule,
  httpSampleRule,
  uncheckedSamplesRule,
  typescriptSampleRule,
  pythonSampleRule,
  pythonNamesRule,
  ...falsehoodRules,
  unusedRule,
  exceptionsRule,
];

/** Every rule over the files of a build. */
export const outputRules: readonly OutputRule[] = [
  internalLinksRule,
  linkFormRule,
  uniqueIdsRule,
  ownOriginRule,
  externalLinksRule,
  specLinksRule,
  ownAddressesRule,
  factAnchorsRule,
  validHtmlRule,
  ledgerRule,
  builtRedirectsRule,
  apiRule,
  linkedDataRule,
  policyRule,
  budgetAnswerRule,
  budgetRequestsRule,
  budgetSearchRule,
  anyPathRule,
  machineFoldersRule,
  keptOfflineRule,
];

/** Every code that a check can report: those of the loader and the engine, of the network, and of the rules. */
export const codes: readonly string[] = [
  ...new Set([...inputProblem.codes, 'CHECK001', 'EXCEPT001', 'REVISION001', ...externalCodes, ...[...contentRules, ...outputRules].flatMap((rule) => rule.codes)]),
].sort();
