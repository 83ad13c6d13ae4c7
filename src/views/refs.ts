import { areaAddress, dutyAddress, frameworkAddress, offeringAddress, partyAddress } from '../model/address.ts'
import type { Area } from '../model/area.ts'
import { selects, type When } from '../model/condition.ts'
import { type Derivation, derive } from '../model/derive.ts'
import type { Duty } from '../model/duty.ts'
import { controlAnchors, type Framework } from '../model/framework.ts'
import type { Offering, Status } from '../model/offering.ts'
import type { Party, Role } from '../model/party.ts'
import { byId, type Project } from '../model/project.ts'
import type { RichText } from '../model/rich-text.ts'

/** How views name a party: enough to show a chip with a link. `tone` is its place in the palette, from 1. */
export interface PartyRef {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly role: Role
  readonly tone: number
  readonly href: string
}

export interface AreaRef {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly layer: string
}

export interface OfferingRef {
  readonly id: string
  readonly name: string
  readonly status: Status
  readonly href: string
}

export interface DutyRef {
  readonly id: string
  readonly text: RichText
  readonly href: string
}

/** A control as a duty names it, with its row in its catalogue. */
export interface ControlRef {
  /** The title of its catalogue. */
  readonly framework: string
  readonly id: string
  readonly title: string
  readonly href: string
}

/** A project with what every view looks up in it, made once. */
export interface Lookup {
  readonly project: Project
  readonly derived: Derivation
  readonly parties: ReadonlyMap<string, PartyRef>
  readonly areas: ReadonlyMap<string, Area>
  readonly duties: ReadonlyMap<string, Duty>
  readonly offerings: ReadonlyMap<string, Offering>
  /** By catalogue and id: "ccm:IAM-14". */
  readonly controls: ReadonlyMap<string, ControlRef>
}

const memo = new WeakMap<Project, Lookup>()

/** The look-up of a project. The same project gives the same one. */
export function lookup(project: Project): Lookup {
  const known = memo.get(project)
  if (known) return known
  const made: Lookup = {
    project,
    derived: derive(project),
    parties: new Map(project.parties.map((party, index) => [party.id, partyRef(party, index + 1)])),
    areas: byId(project.areas),
    duties: byId(project.duties),
    offerings: byId(project.offerings),
    controls: new Map(project.frameworks.flatMap(controlRefs)),
  }
  memo.set(project, made)
  return made
}

function partyRef(party: Party, tone: number): PartyRef {
  return { id: party.id, name: party.name, short: party.short, role: party.role, tone, href: partyAddress(party.id) }
}

function controlRefs(framework: Framework): readonly (readonly [string, ControlRef])[] {
  const anchors = controlAnchors(framework)
  return framework.controls.map(({ id, title }) => {
    const href = `${frameworkAddress(framework.id)}#${anchors.get(id)!}`
    return [`${framework.id}:${id}`, { framework: framework.title, id, title, href }]
  })
}

export function partyRefs(look: Lookup, ids: readonly string[]): readonly PartyRef[] {
  return ids.flatMap((id) => look.parties.get(id) ?? [])
}

export function areaRef(area: Area): AreaRef {
  return { id: area.id, title: area.title, href: areaAddress(area.id), layer: area.layer }
}

export function offeringRef(offering: Offering): OfferingRef {
  return { id: offering.id, name: offering.name, status: offering.status, href: offeringAddress(offering.id) }
}

export function dutyRef(duty: Duty): DutyRef {
  return { id: duty.id, text: duty.text, href: dutyAddress(duty) }
}

/** What tables call an offering: its name without the product's, where it begins with that. */
export function shortName(offering: { readonly name: string }, { site }: Project): string {
  const start = `${site.product.name} `
  return offering.name.startsWith(start) ? offering.name.slice(start.length) : offering.name
}

/** The offerings that a customer can have and whose split is known, in the order of the file. */
export function describedOfferings(project: Project): readonly Offering[] {
  return project.offerings.filter((offering) => offering.status === 'offered')
}

/** The offerings that a scope reaches, whole or in part. */
export function scopeOf(project: Project, when: When | undefined): readonly Offering[] {
  return project.offerings.filter((offering) => offering.status !== 'compared' && selects(when, offering) !== 'none')
}
