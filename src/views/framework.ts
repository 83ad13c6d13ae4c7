import { frameworkAddress } from '../model/address.ts'
import { type ControlStanding, controlStandings, type StandingFinder } from '../model/control.ts'
import { controlAnchors, type Framework } from '../model/framework.ts'
import type { Offering } from '../model/offering.ts'
import type { RichText } from '../model/rich-text.ts'
import { type DutyView, dutyView } from './duty.ts'
import { describedOfferings, type Lookup, type OfferingRef, offeringRef, type PartyRef, partyRefs } from './refs.ts'
import { joinWords, strings } from './strings.ts'

/** How a control stands for who buys: without a part of theirs, with one, theirs alone; or why nobody answers it. */
const standingKinds = ['inherited', 'shared', 'own', 'not-applicable', 'out-of-scope', 'unstated', 'unmapped'] as const

export type StandingKind = (typeof standingKinds)[number]

/** Who answers a control, in the offerings that agree on it. */
export interface ControlAnswer {
  readonly offerings: readonly OfferingRef[]
  readonly kind: StandingKind
  /** The kind in words: "Shared". */
  readonly label: string
  readonly owners: readonly PartyRef[]
  /** Owners whose duties are not yet written. */
  readonly unstated: readonly PartyRef[]
  /** Why nobody answers it, in the author's words. */
  readonly text?: RichText | undefined
}

export interface ControlRow {
  readonly id: string
  readonly title: string
  /** The id of its row. */
  readonly anchor: string
  readonly answers: readonly ControlAnswer[]
  /** The duties that map to it in some offering; assists too, which answer nothing. */
  readonly duties: readonly DutyView[]
}

export interface FrameworkView {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly version?: string | undefined
  readonly url?: string | undefined
  readonly summary?: RichText | undefined
  readonly offerings: readonly OfferingRef[]
  /** How many controls it has. */
  readonly size: number
  /** By the catalogue's own headings, in its order; one group without a title where it has none. */
  readonly groups: readonly { readonly title?: string | undefined; readonly rows: readonly ControlRow[] }[]
  /** How many controls stand in each way, per offering; ways that do not occur are left out. They add up to `size`. */
  readonly totals: readonly { readonly kind: StandingKind; readonly label: string; readonly counts: readonly number[] }[]
  /** How many controls each party answers, alone and with others, per offering; undefined where it takes no part. */
  readonly parties: readonly {
    readonly party: PartyRef
    readonly counts: readonly ({ readonly alone: number; readonly shared: number } | undefined)[]
  }[]
}

interface Standing {
  readonly offering: Offering
  readonly found: ControlStanding
  readonly kind: StandingKind
}

const memo = new WeakMap<Lookup, { readonly find: StandingFinder; readonly views: Map<Framework, FrameworkView> }>()

/** All that the page of a control catalogue shows, over the offerings on sale. Made once. */
export function frameworkView(look: Lookup, framework: Framework): FrameworkView {
  const known = memo.get(look) ?? { find: controlStandings(look.project, look.derived), views: new Map() }
  memo.set(look, known)
  const view = known.views.get(framework) ?? makeView(look, framework, known.find)
  known.views.set(framework, view)
  return view
}

function makeView(look: Lookup, framework: Framework, find: StandingFinder): FrameworkView {
  const offerings = describedOfferings(look.project)
  const anchors = controlAnchors(framework)
  const rows = framework.controls.map((control) => {
    const standings = offerings.map((offering): Standing => {
      const found = find(framework.id, control, offering)
      return { offering, found, kind: kindOf(look, found) }
    })
    return { control, standings }
  })
  const all = rows.map(({ standings }) => standings)
  const present = new Set(offerings.flatMap((offering) => offering.parties))
  return {
    id: framework.id,
    title: framework.title,
    href: frameworkAddress(framework.id),
    version: framework.version,
    url: framework.url,
    summary: framework.summary,
    offerings: offerings.map(offeringRef),
    size: rows.length,
    groups: Array.from(
      Map.groupBy(rows, ({ control }) => control.domain),
      ([title, members]) => ({
        title,
        rows: members.map(({ control, standings }) => ({
          id: control.id,
          title: control.title,
          anchor: anchors.get(control.id)!,
          answers: answersOf(look, standings),
          duties: [...new Set(standings.flatMap(({ found }) => found.duties))].map((duty) => dutyView(look, duty)),
        })),
      }),
    ),
    totals: standingKinds
      .map((kind) => ({
        kind,
        label: strings.controls.kinds[kind],
        counts: offerings.map((_, index) => all.filter((standings) => standings[index]!.kind === kind).length),
      }))
      .filter(({ counts }) => counts.some((count) => count > 0)),
    parties: partyRefs(
      look,
      [...look.parties.keys()].filter((id) => present.has(id)),
    ).map((party) => ({
      party,
      counts: offerings.map((offering, index) => {
        if (!offering.parties.includes(party.id)) return undefined
        const held = all.filter((standings) => standings[index]!.found.owners.includes(party.id))
        const alone = held.filter((standings) => standings[index]!.found.owners.length === 1).length
        return { alone, shared: held.length - alone }
      }),
    })),
  }
}

function kindOf(look: Lookup, { owners, absence }: ControlStanding): StandingKind {
  if (owners.length === 0) return absence?.because ?? 'unmapped'
  const customers = owners.filter((id) => look.parties.get(id)?.role === 'customer').length
  return customers === 0 ? 'inherited' : customers < owners.length ? 'shared' : 'own'
}

function answersOf(look: Lookup, standings: readonly Standing[]): readonly ControlAnswer[] {
  const groups = Map.groupBy(standings, ({ kind, found }) => {
    const absence = found.owners.length === 0 ? found.absence?.text?.plain : undefined
    return JSON.stringify([kind, found.owners, [...found.unstated.keys()], absence])
  })
  return Array.from(groups.values(), (group) => {
    const [{ kind, found }] = group as readonly Standing[] as readonly [Standing]
    return {
      offerings: group.map((one) => offeringRef(one.offering)),
      kind,
      label: labelOf(look, kind, found),
      owners: partyRefs(look, found.owners),
      unstated: partyRefs(look, [...found.unstated.keys()]),
      text: found.owners.length === 0 ? found.absence?.text : undefined,
    }
  })
}

/** "Inherited from AWS and Acme", "Shared", "Not applicable". */
function labelOf(look: Lookup, kind: StandingKind, { owners }: ControlStanding): string {
  return kind === 'inherited'
    ? strings.inheritedFrom(joinWords(partyRefs(look, owners).map((party) => party.short)))
    : strings.controls.kinds[kind]
}
