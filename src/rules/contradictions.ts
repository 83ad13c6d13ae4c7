import type { Context } from '../check.ts'
import { areasOf, firm, ownersOf } from '../judge/facts.ts'
import { type Judgement, judgementsOf } from '../judge/judge.ts'
import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Finding, Related } from '../model/diagnostic.ts'
import type { Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { byId } from '../model/project.ts'
import { areaName, dutyName, listed, offered, offeringName, partyNames } from './words.ts'

type Contradiction = Judgement & Required<Pick<Judgement, 'claim' | 'ground' | 'reach' | 'comparison'>>

/** What the data says against claims of the prose, for those that were judged so. */
export function* contradictions({ project, derived }: Context, verdict: 'contradiction' | 'likely'): Generator<Finding> {
  const nameOf = partyNames(project)
  const areas = byId(project.areas)
  const facts = { ...derived, areas }
  const all = offered(project).length
  const told = new Set<string>()

  /** The offerings in question, where they are not all there are. */
  const places = (offerings: readonly Offering[]) => (offerings.length >= all ? '' : ` in ${listed(offerings.map(offeringName))}`)
  const names = (ids: readonly string[]) => listed(ids.map(nameOf))

  function understood({ claim, reach, statement }: Contradiction): string {
    const where = reach.each ? (reach.offerings.length >= all ? ' in every offering' : places(reach.offerings)) : ''
    const area = `"${shortened(workIn(statement.text, claim), 70)}"`
    if (claim.party === 'shared' && claim.partyIds.length < 2) return `that ${area} is shared${where}`
    const who = names(claim.partyIds)
    const are = claim.partyIds.length > 1 ? 'are' : 'is'
    if (claim.polarity === 'not-responsible') return `that ${who} ${are} not responsible for ${area}${where}`
    if (claim.quantifier === 'only') return `that ${who} ${are} responsible for ${area} and nothing else${where}`
    const alone = claim.exclusivity === 'sole' ? ' alone' : claim.partyIds.length > 1 ? ' together' : ''
    return `that ${who}${alone} ${are} responsible for ${area}${where}`
  }

  function dataSays({ claim, ground, comparison }: Contradiction): { readonly words: string; readonly related: readonly Related[] } {
    const { against, point } = comparison
    const [first] = against
    const where = places(against)
    if (point === 'only') {
      const others = comparison.beyond.map((one) => areaName(one))
      return {
        words: `the data gives ${names(claim.partyIds)} duties in ${listed(others)} too`,
        related: comparison.beyond.slice(0, 3).map((area) => dutyIn(area, claim.partyIds[0]!, first!)),
      }
    }
    if (ground.area || (point === 'shared' && !ground.bound)) {
      const areas = ground.area ? [ground.area] : areasOf(ground.duties, facts)
      const owners = [...new Set(areas.flatMap((area) => ownersOf(area, first!, facts)))]
      const related = areas.flatMap((area) => areaPlaces(area, claim, point, first!))
      const named = listed(areas.map(areaName))
      const without = claim.partyIds.filter((id) => !owners.includes(id))
      const held = owners.length === 0 ? 'nobody has one' : `${names(owners)} ${owners.length > 1 ? 'have' : 'has'} them all`
      const words =
        point === 'not'
          ? `the data gives ${names(claim.partyIds)} duties in ${named}${where}`
          : without.length > 0
            ? `the data gives ${names(without)} no duty in ${named}${where}; ${held}`
            : `the data gives duties in ${named}${where} to ${names(owners)}`
      return { words, related }
    }
    const wrong = ground.duties.filter((duty) => against.some((offering) => isWrong(duty, claim, point, offering)))
    const duties = wrong.length > 0 ? wrong : ground.duties
    const [duty] = duties as readonly [Duty]
    const place = against.find((offering) => isWrong(duty, claim, point, offering)) ?? first!
    const holders = derived.holders(duty, place)
    const words =
      holders.length === 0
        ? `in the data ${dutyName(duty)} is not in force${where}`
        : `the data gives ${dutyName(duty)} to ${names(holders)}${where}`
    return { words, related: duties.slice(0, 4).map((one) => ({ message: 'This is the duty.', at: one.at('by') })) }
  }

  function isWrong(duty: Duty, claim: Claim, point: string, offering: Offering): boolean {
    const holders = derived.holders(duty, offering)
    if (point === 'not') return holders.some((id) => claim.partyIds.includes(id))
    if (point === 'alone' && holders.some((id) => !claim.partyIds.includes(id))) return true
    return !claim.partyIds.every((id) => holders.includes(id) || duty.accountable === id)
  }

  function dutyIn(area: Area, party: string, offering: Offering): Related {
    const duty = area.duties.find((one) => firm(one) && derived.holders(one, offering).includes(party))
    return duty ? { message: 'This is such a duty.', at: duty.at('by') } : { message: 'This is the area.', at: area.at('title') }
  }

  function areaPlaces(area: Area, claim: Claim, point: string, offering: Offering): readonly Related[] {
    if (point === 'not') return [dutyIn(area, claim.partyIds[0]!, offering)]
    const cell = derived.cells(area, offering).find((one) => claim.partyIds.includes(one.party) && one.absences.length > 0)
    const absence = cell?.absences[0]
    return [
      { message: 'This is the area.', at: area.at('title') },
      ...(absence ? [{ message: 'This says why the party has no duty here.', at: absence.at('because') }] : []),
    ]
  }

  function mend({ ground, comparison }: Contradiction): string {
    if (comparison.point === 'only') return 'Change the sentence, or change who holds those duties.'
    if (ground.area || (comparison.point === 'shared' && !ground.bound)) return 'Change the sentence, or change the duties of the area.'
    return `Change the sentence, or change ${ground.duties.length > 1 ? 'the duties' : '"by" of the duty'}.`
  }

  for (const judgement of judgementsOf(project, derived)) {
    if (judgement.verdict !== verdict) continue
    const one = judgement as Contradiction
    const { words, related } = dataSays(one)
    const at = one.statement.at
    // Several parts of one list that go wrong in the same way are one mistake.
    const key = `${at.file}:${at.line}:${at.column} ${one.claim.partyIds} ${words}`
    if (told.has(key)) continue
    told.add(key)
    const doubt = verdict === 'likely' ? ' seems to say' : ' says'
    yield {
      message: `"${shortened(one.statement.text, 110)}"${doubt} ${understood(one)}, but ${words}. ${mend(one)}`,
      at,
      related,
    }
  }
}

/** The words of the area, from the verb on where it stands close before them. */
function workIn(text: string, claim: Claim): string {
  if (claim.verb === undefined) return claim.areaPhrase
  const before = text.slice(Math.max(0, claim.start - 24), claim.start)
  const verb = before.toLowerCase().lastIndexOf(claim.verb.slice(0, 4))
  return (verb < 0 ? '' : before.slice(verb)) + claim.areaPhrase
}

function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat
}
