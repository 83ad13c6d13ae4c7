import type { Rule } from '../check.ts'
import { absenceFrom } from './absence-from.ts'
import { absenceSilent } from './absence-silent.ts'
import { accountableMismatch } from './accountable-mismatch.ts'
import { agreementName } from './agreement-name.ts'
import { agreementUnlisted } from './agreement-unlisted.ts'
import { aliasAmbiguous } from './alias-ambiguous.ts'
import { aliasContradicted } from './alias-contradicted.ts'
import { areaUnexplained } from './area-unexplained.ts'
import { attestationExpired } from './attestation-expired.ts'
import { attestationOverclaim } from './attestation-overclaim.ts'
import { attestationStatus } from './attestation-status.ts'
import { attestationUnlisted } from './attestation-unlisted.ts'
import { brandContrast } from './brand-contrast.ts'
import { brokenLink } from './broken-link.ts'
import { byOverlap } from './by-overlap.ts'
import { cellConflict } from './cell-conflict.ts'
import { claimBudget } from './claim-budget.ts'
import { claimConflict } from './claim-conflict.ts'
import { claimContradiction } from './claim-contradiction.ts'
import { claimLikelyContradiction } from './claim-likely-contradiction.ts'
import { componentWords } from './component-words.ts'
import { contentIsData } from './content-is-data.ts'
import { controlMismatch } from './control-mismatch.ts'
import { countMismatch } from './count-mismatch.ts'
import { danglingReference } from './dangling-reference.ts'
import { dateMismatch } from './date-mismatch.ts'
import { diagramImage } from './diagram-image.ts'
import { disclaimerMissing } from './disclaimer-missing.ts'
import { duplicateAddress } from './duplicate-address.ts'
import { duplicateId } from './duplicate-id.ts'
import { dutyFrequency } from './duty-frequency.ts'
import { dutyHidden } from './duty-hidden.ts'
import { dutyTwice } from './duty-twice.ts'
import { dutyVerb } from './duty-verb.ts'
import { dutyWords } from './duty-words.ts'
import { factMismatch } from './fact-mismatch.ts'
import { forScope } from './for-scope.ts'
import { format } from './format.ts'
import { formerName } from './former-name.ts'
import { formerlyTaken } from './formerly-taken.ts'
import { gap } from './gap.ts'
import { headingArea } from './heading-area.ts'
import { headingOwner } from './heading-owner.ts'
import { hiddenCharacter } from './hidden-character.ts'
import { imageAlt } from './image-alt.ts'
import { insteadOfCondition } from './instead-of-condition.ts'
import { layerUnlisted } from './layer-unlisted.ts'
import { legalMissing } from './legal-missing.ts'
import { linkElsewhere } from './link-elsewhere.ts'
import { listIncomplete } from './list-incomplete.ts'
import { listUnmatched } from './list-unmatched.ts'
import { mdxSyntax } from './mdx-syntax.ts'
import { missingFile } from './missing-file.ts'
import { noteMark } from './note-mark.ts'
import { noteUnknown } from './note-unknown.ts'
import { noteUnused } from './note-unused.ts'
import { offeringNotSold } from './offering-not-sold.ts'
import { pageSubject } from './page-subject.ts'
import { pageTitle } from './page-title.ts'
import { publicFileTaken } from './public-file-taken.ts'
import { referenceCycle } from './reference-cycle.ts'
import { referenceUnknown } from './reference-unknown.ts'
import { retiredId } from './retired-id.ts'
import { retiredOffering } from './retired-offering.ts'
import { scenarioOrder } from './scenario-order.ts'
import { securityTxtExpired } from './security-txt-expired.ts'
import { selectorCuts } from './selector-cuts.ts'
import { selectorEmpty } from './selector-empty.ts'
import { selectorOutside } from './selector-outside.ts'
import { selectorUnknown } from './selector-unknown.ts'
import { sharedOrSole } from './shared-or-sole.ts'
import { staleReview } from './stale-review.ts'
import { stateMismatch } from './state-mismatch.ts'
import { stateOverlap } from './state-overlap.ts'
import { statisticUnsourced } from './statistic-unsourced.ts'
import { suppressionUnused } from './suppression-unused.ts'
import { tableIncomplete } from './table-incomplete.ts'
import { tableMismatch } from './table-mismatch.ts'
import { takesKept } from './takes-kept.ts'
import { targetNotInForce } from './target-not-in-force.ts'
import { targetPartlyInForce } from './target-partly-in-force.ts'
import { taskMissing } from './task-missing.ts'
import { termAvoided } from './term-avoided.ts'
import { textMarkdown } from './text-markdown.ts'
import { uncheckedPage } from './unchecked-page.ts'
import { unknownComponent } from './unknown-component.ts'
import { unknownFile } from './unknown-file.ts'
import { unknownRule } from './unknown-rule.ts'
import { unowned } from './unowned.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unsafeAddress } from './unsafe-address.ts'
import { unstatedBudget } from './unstated-budget.ts'
import { unused } from './unused.ts'
import { upstreamUnnamed } from './upstream-unnamed.ts'
import { vendorUnnamed } from './vendor-unnamed.ts'
import { yamlDuplicateKey } from './yaml-duplicate-key.ts'
import { yamlLostComment } from './yaml-lost-comment.ts'
import { yamlSyntax } from './yaml-syntax.ts'
import { yamlUnquoted } from './yaml-unquoted.ts'

/** Every check, in one list. A rule is a file here, its page <id>.md beside it, its cases in test/rules/<id>/. */
export const rules: readonly Rule[] = [
  absenceFrom,
  absenceSilent,
  accountableMismatch,
  agreementName,
  agreementUnlisted,
  aliasAmbiguous,
  aliasContradicted,
  areaUnexplained,
  attestationExpired,
  attestationOverclaim,
  attestationStatus,
  attestationUnlisted,
  brandContrast,
  brokenLink,
  byOverlap,
  cellConflict,
  claimBudget,
  claimConflict,
  claimContradiction,
  claimLikelyContradiction,
  componentWords,
  contentIsData,
  controlMismatch,
  countMismatch,
  danglingReference,
  dateMismatch,
  diagramImage,
  disclaimerMissing,
  duplicateAddress,
  duplicateId,
  dutyFrequency,
  dutyHidden,
  dutyTwice,
  dutyVerb,
  dutyWords,
  factMismatch,
  forScope,
  format,
  formerName,
  formerlyTaken,
  gap,
  headingArea,
  headingOwner,
  hiddenCharacter,
  imageAlt,
  insteadOfCondition,
  layerUnlisted,
  legalMissing,
  linkElsewhere,
  listIncomplete,
  listUnmatched,
  mdxSyntax,
  missingFile,
  noteMark,
  noteUnknown,
  noteUnused,
  offeringNotSold,
  pageSubject,
  pageTitle,
  publicFileTaken,
  referenceCycle,
  referenceUnknown,
  retiredId,
  retiredOffering,
  scenarioOrder,
  securityTxtExpired,
  selectorCuts,
  selectorEmpty,
  selectorOutside,
  selectorUnknown,
  sharedOrSole,
  staleReview,
  stateMismatch,
  stateOverlap,
  statisticUnsourced,
  suppressionUnused,
  tableIncomplete,
  tableMismatch,
  takesKept,
  targetNotInForce,
  targetPartlyInForce,
  taskMissing,
  termAvoided,
  textMarkdown,
  uncheckedPage,
  unknownComponent,
  unknownFile,
  unknownRule,
  unowned,
  unreadableFile,
  unsafeAddress,
  unstatedBudget,
  unused,
  upstreamUnnamed,
  vendorUnnamed,
  yamlDuplicateKey,
  yamlLostComment,
  yamlSyntax,
  yamlUnquoted,
]
