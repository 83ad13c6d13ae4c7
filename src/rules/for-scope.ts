import type { Context, Rule } from '../check.ts'
import { isDescribed } from '../model/derive.ts'
import type { Finding } from '../model/diagnostic.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import type { Reference, Scope } from '../model/page.ts'
import { byId } from '../model/project.ts'
import { splitIds } from '../model/vocabulary.ts'
import { againstHeading, againstPage } from './around-scope.ts'
import { doubtsOf } from './doubts.ts'
import { placeInValue } from './place-in-value.ts'
import { dutyName, listed, offeringName, partyNames } from './words.ts'

export const forScope: Rule = {
  id: 'for-scope',
  severity: 'error',
  *check(context) {
    const { project } = context
    const duties = byId(project.duties)
    const judge = judgeOf(context)
    yield* againstHeading(context)
    yield* againstPage(context)
    for (const reference of project.pages.flatMap((page) => page.references)) {
      const { component, attributes, scopes, at, attributeAt } = reference
      if (component === 'For' && splitIds(`${attributes.party ?? ''} ${attributes.offering ?? ''}`).length === 0) {
        const message =
          'This <For> limits nothing, for it names neither a party nor an offering. Write <For party="…"> or <For offering="…">, or remove it.'
        yield { message, at }
      }
      const key = component === 'Duty' ? 'id' : component === 'Duties' ? 'of' : undefined
      if (key === undefined || scopes.length === 0) continue
      const value = attributes[key] ?? ''
      for (const id of splitIds(value)) {
        const duty = duties.get(id)
        const message = duty && judge(duty, reference)
        if (!message) continue
        const related = scopes.map((scope) => ({ message: 'This is the limit.', at: scope.at }))
        yield {
          message,
          at: component === 'Duty' ? (attributeAt[key] ?? at) : placeInValue(project, attributeAt[key] ?? at, value, id),
          related: [...related, { message: 'This is the duty.', at: duty.at('by') }],
        } satisfies Finding
      }
    }
  },
}

function judgeOf({ project, derived }: Context): (duty: Duty, reference: Reference) => string | undefined {
  const doubts = doubtsOf(project)
  const parties = new Set(project.parties.map((party) => party.id))
  const offerings = byId(project.offerings)
  const described = project.offerings.filter(isDescribed)
  const nameOf = partyNames(project)
  const names = (ids: readonly string[]) => listed(ids.map(nameOf))
  const known = (scope: Scope) =>
    scope.parties.every((id) => parties.has(id)) && scope.offerings.every((id) => offerings.has(id) && !doubts.offering(offerings.get(id)!))
  /** What all the scopes name. */
  const common = (lists: readonly (readonly string[])[]) =>
    lists
      .filter((list) => list.length > 0)
      .reduce<readonly string[] | undefined>((all, list) => all?.filter((id) => list.includes(id)) ?? list, undefined)

  return (duty, { scopes }) => {
    if (!scopes.every(known) || doubts.duty(duty)) return undefined
    const wantedParties = common(scopes.map((scope) => scope.parties))
    const wantedOfferings = common(scopes.map((scope) => scope.offerings))
    if (wantedParties?.length === 0 || wantedOfferings?.length === 0) {
      return `The limits around ${dutyName(duty)} exclude one another, so that nothing is left in which it could hold. Take one of them away.`
    }
    const places = wantedOfferings?.flatMap((id) => offerings.get(id)!) ?? described
    const holders = new Map<Offering, readonly string[]>(places.map((one) => [one, derived.holders(duty, one)]))
    const idle = places.filter((one) => holders.get(one)!.length === 0)
    if (wantedOfferings && idle.length > 0) {
      return `${dutyName(duty)} is not in force in ${listed(idle.map(offeringName))}, for which this is written. Cite it outside of the <For>, or take the offering out of it.`
    }
    const fits = (one: Offering) => !wantedParties || holders.get(one)!.some((id) => wantedParties.includes(id))
    const strange = places.filter((one) => !fits(one))
    if (wantedOfferings ? strange.length === 0 : strange.length < places.length) return undefined
    const others = [...new Set(strange.flatMap((one) => holders.get(one)!))]
    if (others.length === 0) return `${dutyName(duty)} is in force in no offering. Cite another duty, or mend its "by".`
    const where = wantedOfferings ? ` in ${listed(strange.map(offeringName))}` : ''
    return `This is written for ${names(wantedParties!)}, but ${dutyName(duty)} is held by ${names(others)}${where}. Cite it outside of the <For>, or write it for ${names(others)}.`
  }
}
