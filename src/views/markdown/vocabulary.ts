import { attestationAddress, scenarioAddress, termAddress } from '../../model/address.ts'
import { factText } from '../../model/fact.ts'
import type { ProseNode } from '../../model/page.ts'
import { type Countable, splitIds } from '../../model/vocabulary.ts'
import { attestationView } from '../attestation.ts'
import { count } from '../count.ts'
import { matrixView } from '../matrix.ts'
import { comparison } from '../model.ts'
import { dutiesOf } from '../obligations.ts'
import { areaRef, describedOfferings, dutyRef, offeringRef, partyRefs } from '../refs.ts'
import { scenarioView } from '../scenario.ts'
import { modelStack, offeringStack } from '../stack.ts'
import { strings } from '../strings.ts'
import { wholeUrl } from '../url.ts'
import { blocks, list, quote } from './block.ts'
import { attestationMarkdown, said, stepsMarkdown } from './parts.ts'
import { type ProsePlace, proseBlocks, proseInline, proseMarkdown } from './prose.ts'
import { levelsMarkdown, matrixMarkdown, stackMarkdown } from './tables.ts'
import { linkMarkdown, plainMarkdown } from './text.ts'

type Attributes = Readonly<Record<string, string>>

function attributesOf(node: ProseNode): Attributes {
  const given = (node.attributes ?? []) as readonly { readonly name: string; readonly value: unknown }[]
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]))
}

/** A component that stands alone, in words. */
export function blockComponent(node: ProseNode, place: ProsePlace): string {
  const { write } = place
  const { look } = write
  const { project } = look
  const { id = '', of, party, offering, area, layer, vendor, title } = attributesOf(node)
  const inner = () => proseBlocks(node.children ?? [], place)
  const filled = (node.children?.length ?? 0) > 0
  switch (node.name) {
    case 'Matrix': {
      const found = look.offerings.get(offering ?? place.offering ?? '') ?? describedOfferings(project)[0]
      return found ? matrixMarkdown(write, matrixView(look, found, { party, area, layer }), 3 + place.deeper) : ''
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
      return list(duties.map((duty) => write.duty(dutyRef(duty))))
    }
    case 'Attestation': {
      const found = project.attestations.find((one) => one.id === id)
      return found && !filled ? attestationMarkdown(write, attestationView(look, found)) : inlineComponent(node, place)
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
      const scope = [who, where.length > 0 && write.offerings(where)].filter(Boolean).join(', ')
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

/** A component in a sentence, in words: with a link where it names something that has an address. */
export function inlineComponent(node: ProseNode, place: ProsePlace): string {
  const { look } = place.write
  const { project } = look
  const { id = '', of, ...filter } = attributesOf(node)
  const filled = (node.children?.length ?? 0) > 0
  const inner = (linked: boolean) => proseInline(flat(node), { ...place, linked })
  const link = (words: string | undefined, href: string | undefined): string => {
    const label = filled ? inner(true).trim() : plainMarkdown(words ?? id)
    return place.linked || href === undefined ? label : linkMarkdown(label, wholeUrl(project.site, href, place.write.from))
  }
  switch (node.name) {
    case 'Duty': {
      const duty = look.duties.get(id)
      if (duty && !filled && !place.linked) return place.write.duty(dutyRef(duty))
      return link(duty?.text.plain, duty && dutyRef(duty).href)
    }
    case 'Party':
      return link(look.parties.get(id)?.name, look.parties.get(id)?.href)
    case 'Area': {
      const area = look.areas.get(id)
      return link(area?.title, area && areaRef(area).href)
    }
    case 'Offering': {
      const offering = look.offerings.get(id)
      return link(offering?.name, offering && offeringRef(offering).href)
    }
    case 'Term':
      return link(project.terms.find((term) => term.id === id)?.term, termAddress(id))
    case 'Agreement': {
      const agreement = project.site.legal?.agreements.find((one) => one.id === id)
      return link(agreement?.title, agreement?.url ?? '/legal/#agreements')
    }
    case 'Attestation':
      return link(project.attestations.find((one) => one.id === id)?.title, attestationAddress(id))
    case 'Scenario':
      return link(project.scenarios.find((one) => one.id === id)?.title, scenarioAddress(id))
    case 'Fact': {
      const fact = project.facts.find((one) => one.id === id)
      return fact ? plainMarkdown(factText(fact)) : ''
    }
    case 'Count':
      return String(count(look, of as Countable, filter))
    case 'Duties': {
      const named = splitIds(of ?? '').flatMap((one) => look.duties.get(one) ?? [])
      const marks = named.map((duty, index) => linkMarkdown(String(index + 1), wholeUrl(project.site, dutyRef(duty).href)))
      return inner(place.linked) + (place.linked || marks.length === 0 ? '' : ` (${marks.join(', ')})`)
    }
    case 'br':
      return ' '
    default:
      return inner(place.linked)
  }
}

/** What a component holds, where a block's paragraph is as good as its words. */
function flat(node: ProseNode): readonly ProseNode[] {
  return (node.children ?? []).flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]))
}
