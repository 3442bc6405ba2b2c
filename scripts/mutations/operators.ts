import { ageingOperators } from './operators/ageing.ts';
import { answerOperators } from './operators/answer-parts.ts';
import { bindingOperators } from './operators/binding.ts';
import { changeOperators } from './operators/changes.ts';
import { documentOperators } from './operators/documents.ts';
import { entryOperators } from './operators/entries.ts';
import { eraOperators } from './operators/eras.ts';
import { evidenceOperators } from './operators/evidence.ts';
import { shiftFactSpan } from './operators/fact-span.ts';
import { falsehoodOperators } from './operators/falsehoods.ts';
import { fenceOperators } from './operators/fences.ts';
import { fileOperators } from './operators/files.ts';
import { httpOperators } from './operators/http-samples.ts';
import { identifierOperators } from './operators/identifiers.ts';
import { jsonRevisionOperators } from './operators/json-revisions.ts';
import { jsonOperators } from './operators/json-samples.ts';
import { markupOperators } from './operators/markup.ts';
import { nameOperators } from './operators/names.ts';
import { programOperators } from './operators/program-samples.ts';
import { referenceOperators } from './operators/references.ts';
import { requirementOperators } from './operators/requirements.ts';
import { surfaceOperators } from './operators/surface-key.ts';
import { typedOperators } from './operators/typed-by-hand.ts';
import { unusedOperators } from './operators/unused.ts';
import { worldOperators } from './operators/world-fact.ts';
import { wrongOperators } from './operators/wrong-span.ts';
import { factWordingOperators } from './operators/fact-wording.ts';
import { claimOperators } from './operators/claims-of-others.ts';
import { printedOperators } from './operators/printed-texts.ts';
import { contextOperators } from './operators/sample-context.ts';
import { freshnessOperators } from './operators/freshness.ts';
import { ledgerOperators } from './operators/ledger.ts';
import { builtBudgetOperators } from './operators/built-budgets.ts';
import { builtDataOperators } from './operators/built-data.ts';
import { builtLedgerOperators } from './operators/built-ledger.ts';
import { builtLinkOperators } from './operators/built-links.ts';
import { builtPageOperators } from './operators/built-pages.ts';
import { builtPolicyOperators } from './operators/built-policy.ts';
import { keptWrongly } from './operators/kept-offline.ts';
import { machineFolder } from './operators/machine-folders.ts';
import type { AnyOperator } from './operator.ts';

/** Every way in which the run makes a mistake. */
export const operators: readonly AnyOperator[] = [
  shiftFactSpan,
  ...evidenceOperators,
  ...surfaceOperators,
  ...worldOperators,
  ...factWordingOperators,
  ...wrongOperators,
  ...eraOperators,
  ...identifierOperators,
  ...nameOperators,
  ...bindingOperators,
  ...requirementOperators,
  ...typedOperators,
  ...changeOperators,
  ...referenceOperators,
  ...markupOperators,
  ...ageingOperators,
  ...answerOperators,
  ...documentOperators,
  ...jsonOperators,
  ...jsonRevisionOperators,
  ...httpOperators,
  ...fenceOperators,
  ...programOperators,
  ...contextOperators,
  ...printedOperators,
  ...claimOperators,
  ...falsehoodOperators,
  ...unusedOperators,
  ...entryOperators,
  ...fileOperators,
  ...freshnessOperators,
  ...ledgerOperators,
  ...builtLinkOperators,
  ...builtPageOperators,
  ...builtBudgetOperators,
  ...builtDataOperators,
  ...builtPolicyOperators,
  machineFolder,
  keptWrongly,
  ...builtLedgerOperators,
];
