import type { RichText } from '../../model/rich-text.ts'
import type { Obligation } from '../../portfolio/portfolio.ts'
import { citedNotes } from '../notes.ts'
import type { ControlRef } from '../refs.ts'
import { controlRef } from './control-index.ts'
import {
  areaKey,
  type DutyMention,
  mention,
  obligationAddress,
  outward,
  ownAreaAddress,
  type PortfolioLookup,
  storyAddress,
} from './refs.ts'

/** An obligation with all that a row says of it. */
export interface ObligationView {
  readonly key: string
  /** The duty's own id. */
  readonly id: string
  readonly vendor: { readonly id: string; readonly name: string }
  /** The duty's row on the vendor's own site. */
  readonly href: string
  readonly text: RichText
  /** The vendor's area; its id is unlike all others of the portfolio. */
  readonly area: { readonly id: string; readonly title: string; readonly href?: string | undefined; readonly layer: string }
  /** Ours, where it is matched. */
  readonly own?: { readonly title: string; readonly href: string } | undefined
  readonly need: 'required' | 'recommended'
  readonly condition?: RichText | undefined
  readonly insteadOf?: DutyMention | undefined
  readonly reliesOn: readonly DutyMention[]
  readonly reliedOnBy: readonly DutyMention[]
  /** Who holds it with us. */
  readonly together: readonly string[]
  readonly accountable?: { readonly short: string } | undefined
  readonly guide?: string | undefined
  readonly controls: readonly ControlRef[]
  readonly scenarios: readonly { readonly title: string; readonly href: string }[]
  /** The notes that its texts cite, in their order. */
  readonly cited: readonly { readonly id: string; readonly text: RichText }[]
}

const memo = new WeakMap<Obligation, ObligationView>()

/** Each view is made once: pages, files and the search show the same. */
export function obligationView(look: PortfolioLookup, obligation: Obligation): ObligationView {
  const known = memo.get(obligation)
  if (known) return known
  const made = makeView(look, obligation)
  memo.set(obligation, made)
  return made
}

function makeView(look: PortfolioLookup, obligation: Obligation): ObligationView {
  const { key, area, duty, others } = obligation
  const vendor = look.vendors.get(obligation.vendor)!
  const { data } = vendor
  const accountable = data.parties.find(({ id }) => id === duty.accountable)
  const own = look.areas.get(vendor.areas.find((one) => one.area === area)?.own ?? '')
  return {
    key,
    id: duty.id,
    vendor: { id: vendor.id, name: vendor.name },
    href: outward(duty.address) ?? obligationAddress(obligation),
    text: duty.text,
    area: {
      id: areaKey(vendor.id, area),
      title: area.title,
      href: outward(area.address),
      layer: data.layers.find(({ id }) => id === area.layer)?.title ?? '',
    },
    own: own && { title: own.title, href: ownAreaAddress(own.id) },
    need: duty.need,
    condition: duty.condition,
    insteadOf: duty['instead-of'] === undefined ? undefined : mention(look, vendor, duty['instead-of'])[0],
    reliesOn: duty['relies-on'].flatMap((id) => mention(look, vendor, id)),
    reliedOnBy: (look.reliers.get(vendor.id)?.get(duty.id) ?? []).flatMap((id) => mention(look, vendor, id)),
    together: others.map(({ name }) => name),
    accountable: accountable && { short: accountable.name },
    guide: outward(duty.guide),
    controls: duty.controls.map((control) => controlRef(look, vendor, control)),
    scenarios: look.portfolio.scenarios
      .filter(({ parts }) => parts.some((part) => part.vendor === vendor.id && part.scenario.steps.some((step) => step.duty === duty.id)))
      .map(({ id, title }) => ({ title, href: storyAddress(id) })),
    cited: citedNotes([duty.text, duty.condition], area.notes),
  }
}
