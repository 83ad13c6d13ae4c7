import * as absence from './data/absence.ts'
import * as assurance from './data/assurance.ts'
import * as life from './data/duty-life.ts'
import * as owners from './data/duty-owners.ts'
import * as scope from './data/duty-scope.ts'
import * as facts from './data/facts.ts'
import * as names from './data/names.ts'
import * as offerings from './data/offerings.ts'
import * as scenarios from './data/scenarios.ts'
import * as file from './data/site-file.ts'
import type { Mutator } from './mutant.ts'
import * as claims from './prose/claims.ts'
import * as components from './prose/components.ts'
import * as frames from './prose/frames.ts'
import * as headings from './prose/headings.ts'
import * as links from './prose/links.ts'
import * as lists from './prose/lists.ts'
import * as numbers from './prose/numbers.ts'
import * as sold from './prose/offerings.ts'
import * as opposite from './prose/opposite.ts'
import * as tables from './prose/tables.ts'

/** Every kind of change, in the order of the report. A kind is an object in the file of its family, and its line here. */
export const mutators: readonly Mutator[] = [
  owners.swapOwner,
  owners.addOwner,
  owners.dropOwner,
  life.dropDuty,
  life.toAssist,
  life.toDuty,
  life.need,
  life.condition,
  life.accountable,
  life.moveDuty,
  life.twinDuty,
  scope.when,
  scope.whenDropped,
  scope.handOver,
  scope.reliesOn,
  scope.controls,
  scope.guide,
  absence.absenceReason,
  absence.absenceDropped,
  absence.absenceFrom,
  absence.absenceWhen,
  absence.stateOwner,
  facts.factValue,
  facts.factUnit,
  facts.factDropped,
  assurance.attestationDate,
  assurance.attestationScope,
  assurance.attestationStatus,
  assurance.auditor,
  assurance.attestationDropped,
  names.areaTitle,
  names.offeringName,
  names.partyName,
  names.partyShort,
  names.termName,
  names.attestationName,
  names.agreementName,
  names.scenarioTitle,
  names.aliasMoved,
  names.aliasTwice,
  names.avoided,
  offerings.retired,
  offerings.offeringDropped,
  offerings.dimension,
  offerings.participant,
  scenarios.stepDropped,
  scenarios.stepMoved,
  scenarios.stepTime,
  file.legalVersion,
  file.agreementDropped,
  file.controlDropped,
  file.upstreamSide,
  file.noteDropped,
  claims.negated,
  claims.swapped,
  claims.renamed,
  claims.solely,
  claims.never,
  claims.always,
  claims.everywhere,
  claims.shared,
  claims.bothOfUs,
  claims.negatedData,
  claims.swappedData,
  opposite.responsible,
  opposite.notResponsible,
  opposite.solely,
  opposite.always,
  opposite.shared,
  opposite.dutyOfAnother,
  opposite.misstated,
  opposite.overclaimed,
  opposite.unsold,
  sold.offeringSwapped,
  numbers.numberChanged,
  numbers.frequency,
  headings.headingSwapped,
  headings.titleSwapped,
  lists.bulletDropped,
  lists.bulletAdded,
  lists.wordsAdded,
  lists.bulletMoved,
  tables.cellSwapped,
  tables.rowDropped,
  tables.headsSwapped,
  ...components.components,
  components.wordsOfAnother,
  links.linkTarget,
  links.linkWords,
  components.countChanged,
  frames.forScope,
  frames.pageArea,
  frames.pageParty,
  frames.pageOffering,
  frames.reviewed,
  frames.noteMark,
]
