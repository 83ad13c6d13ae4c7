import type { ProseNode } from '../../model/page.ts'
import { splitIds } from '../../model/vocabulary.ts'
import { attestationView } from '../attestation.ts'
import { matrixView } from '../matrix.ts'
import { comparison } from '../model.ts'
import { dutiesOf } from '../obligations.ts'
import { describedOfferings, dutyRef, partyRefs } from '../refs.ts'
import { scenarioView } from '../scenario.ts'
import { modelStack, offeringStack } from '../stack.ts'
import { strings } from '../strings.ts'
import { blocks, list, quote } from './block.ts'
import { childrenOf } from './node.ts'
import { attestationsMarkdown, said, stepsMarkdown } from './parts.ts'
import { type ProsePlace, proseBlocks, proseMarkdown } from './prose.ts'
import { attributesOf, inlineComponent } from './prose-words.ts'
import { levelsMarkdown, matrixMarkdown, stackMarkdown } from './tables.ts'
import { plainMarkdown } from './text.ts'

/** A component that stands alone, in words. */
export function blockComponent(node: ProseNode, place: ProsePlace): string {
  const { write } = place
  const { look } = write
  const { project } = look
  const { id = '', of, party, offering, area, layer, vendor, title } = attributesOf(node)
  const inner = () => proseBlocks(childrenOf(node), place)
  const filled = childrenOf(node).length > 0
  switch (node.name) {
    case 'Matrix': {
      const found = look.offerings.get(offering ?? place.offering ?? '') ?? describedOfferings(project)[0]
      return found ? matrixMarkdown(write, matrixView(look, found, { party, area, layer }), true) : ''
    }
    case 'Stack': {
      const found = look.offerings.get(offering ?? '')
      return stackMarkdown(write, found ? offeringStack(look, found) : modelStack(look))
    }
    case 'Compare': {
      const offerings = of === undefined ? describedOfferings(project) : splitIds(of).flatMap((one) => look.offerings.get(one) ?? [])
      return levelsMarkdown(write, comparison(look, offerings))
    }
    case 'Duties': {
      if (filled) return inner()
      const named = of === undefined ? undefined : splitIds(of).flatMap((one) => look.duties.get(one) ?? [])
      const duties = named ?? dutiesOf(look, { party, offering: offering ?? place.offering, area, layer })
      return list(
        duties.map((duty) => `${write.duty(dutyRef(duty))}${duty.condition === undefined ? '' : ` ${write.rich(duty.condition)}`}`),
      )
    }
    case 'Attestation': {
      const found = project.attestations.find((one) => one.id === id)
      return found && !filled ? attestationsMarkdown(write, [attestationView(look, found)]) : inlineComponent(node, place)
    }
    case 'Scenario': {
      const found = project.scenarios.find((one) => one.id === id)
      if (!found || filled) return inlineComponent(node, place)
      const view = scenarioView(look, found)
      return blocks(write.link(view.title, view.href), stepsMarkdown(write, view.steps))
    }
    case 'For': {
      const where = splitIds(offering ?? '').flatMap((one) => look.offerings.get(one) ?? [])
      const who = write.parties(partyRefs(look, splitIds(party ?? '')))
      const places = write.offerings(where)
      const scope = who && places ? strings.prose.on(who, places) : who || places
      return quote(blocks(said(strings.prose.appliesTo, scope), inner()))
    }
    case 'Describes':
      return quote(blocks(vendor && `${plainMarkdown(strings.prose.describes(vendor))}.`, inner()))
    case 'Note':
      return quote(blocks(`**${plainMarkdown(title ?? strings.prose.note)}**`, inner()))
    case 'Disclaimer': {
      const page = project.pages.find((one) => one.file === project.site.legal?.disclaimer)
      return page && !place.disclaimer ? proseMarkdown(write, page, { deeper: place.deeper, disclaimer: true }) : ''
    }
    default:
      return inlineComponent(node, place) || inner()
  }
}
