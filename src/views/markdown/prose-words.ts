import { attestationAddress, scenarioAddress, termAddress } from '../../model/address.ts'
import { factText } from '../../model/fact.ts'
import type { ProseNode } from '../../model/page.ts'
import { type Countable, splitIds } from '../../model/vocabulary.ts'
import { count } from '../count.ts'
import { areaRef, dutyRef, offeringRef } from '../refs.ts'
import { wholeUrl } from '../url.ts'
import type { ProsePlace } from './prose.ts'
import { proseInline } from './prose-inline.ts'
import { linkMarkdown, plainMarkdown } from './text.ts'

type Attributes = Readonly<Record<string, string>>

export function attributesOf(node: ProseNode): Attributes {
  const given = (node.attributes ?? []) as readonly { readonly name: string; readonly value: unknown }[]
  return Object.fromEntries(given.map(({ name, value }) => [name, String(value)]))
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
