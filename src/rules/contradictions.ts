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

/** What the data says, and the two ways to mend it. */
interface Said {
  readonly words: string
  readonly mend: string
  readonly related: readonly Related[]
}

type Contradiction = Judgement & Required<Pick<Judgement, 'claim' | 'ground' | 'reach' | 'comparison'>>

/** What the data says against claims of the prose, for those that were judged so. */
export function* contradictions({ project, derived }: Context, verdict: 'contradiction' | 'likely'): Generator<Finding> {
  const nameOf = partyNames(project)
  const areas = byId(project.areas)
  const facts = { ...derived, areas }
  const offers = offered(project).length
  const told = new Set<string>()

  /** The offerings in question, where they are not all there are. */
  const places = (offerings: readonly Offering[]) => (offerings.length >= offers ? '' : ` in ${listed(offerings.map(offeringName))}`)
  const names = (ids: readonly string[]) => listed(ids.map(nameOf))

  function understood({ claim, reach, statement, ground }: Contradiction): string {
    const denied = claim.polarity === 'not-responsible'
    const all = denied ? ' in any offering' : ' in every offering'
    const where = reach.each ? (reach.offerings.length >= offers ? all : places(reach.offerings)) : ''
    const words = `"${shortened(workIn(statement.text, claim), 70)}"`
    const work = claim.anaphoric && ground.area ? `${words}, meaning ${areaName(ground.area)},` : words
    if (claim.party === 'shared' && claim.partyIds.length < 2) return `that ${work} is shared${where}`
    const who = names(claim.partyIds)
    const are = claim.partyIds.length > 1 ? 'are' : 'is'
    if (denied) return `that ${who} ${are} not responsible for ${work}${where}`
    if (claim.strength === 'help') return `that ${who} ${claim.partyIds.length > 1 ? 'help' : 'helps'} with ${work}${where}`
    if (claim.quantifier === 'only') return `that ${who} ${are} responsible for ${work} and nothing else${where}`
    const alone = claim.exclusivity === 'sole' ? ' alone' : claim.partyIds.length > 1 ? ' together' : ''
    return `that ${who}${alone} ${are} responsible for ${work}${where}`
  }

  function dataSays(one: Contradiction): Said {
    const { point, beyond } = one.comparison
    if (point === 'only') {
      const who = names(one.claim.partyIds)
      return {
        words: `the data gives ${who} duties in ${listed(beyond.map((area) => areaName(area)))} too`,
        mend: `If the data is right, leave out "only"; if the sentence is, give those duties to somebody else.`,
        related: beyond.slice(0, 3).map((area) => dutyIn(area, one.claim.partyIds[0]!, one.comparison.against[0]!)),
      }
    }
    return one.ground.area || (point === 'shared' && !one.ground.bound) ? areaSays(one) : dutySays(one)
  }

  /** What the data says of whole areas. */
  function areaSays({ claim, ground, comparison: { against, point } }: Contradiction): Said {
    const first = against[0]!
    const where = places(against)
    const areas = ground.area ? [ground.area] : areasOf(ground.duties, facts)
    const named = listed(areas.map(areaName))
    const who = names(claim.partyIds)
    const owners = [...new Set(areas.flatMap((area) => ownersOf(area, first, facts)))]
    const without = claim.partyIds.filter((id) => !owners.includes(id))
    const others = owners.filter((id) => !claim.partyIds.includes(id))
    const related = areas.flatMap((area) => areaPlaces(area, without, first))
    if (point === 'not') {
      const holder = claim.partyIds.find((id) => owners.includes(id)) ?? claim.partyIds[0]!
      return {
        words: `the data gives ${nameOf(holder)} duties in ${named}${where}`,
        mend: `If the data is right, say what ${nameOf(holder)} does; if the sentence is, give those duties to somebody else.`,
        related: areas.map((area) => dutyIn(area, holder, first)),
      }
    }
    if (point === 'helps')
      return {
        words: `the data leaves ${named} out of what it says of ${who}`,
        mend: `If the data is right, take the sentence out; if the sentence is, add what ${who} does, with "kind: assist".`,
        related,
      }
    if (without.length > 0 || (claim.partyIds.length === 0 && owners.length < 2)) {
      const held = owners.length === 0 ? 'nobody has one' : `${names(owners)} ${owners.length > 1 ? 'have' : 'has'} them all`
      const lacking =
        without.length > 0
          ? `gives ${names(without)} no duty in ${named}${where}; ${held}`
          : `gives all duties in ${named}${where} to ${names(owners)}`
      const missing = without.length > 0 ? names(without) : 'another party'
      return {
        words: `the data ${lacking}`,
        mend: `If the data is right, name ${owners.length > 0 ? names(owners) : 'nobody'} in the sentence; if the sentence is, give ${missing} a duty in the area.`,
        related,
      }
    }
    if (point === 'alone')
      return {
        words: `the data gives duties in ${named}${where} to ${names(owners)}`,
        mend: `If the data is right, name ${names(others)} as well; if the sentence is, take ${names(others)} out of the area.`,
        related: areas.flatMap((area) => others.slice(0, 2).map((id) => dutyIn(area, id, first))),
      }
    return {
      words: `the data gives what the words name in ${named}${where} to ${names(holdersOf(ground.mentions, first))}, and other duties there to ${who}`,
      mend: `If the data is right, name ${names(holdersOf(ground.mentions, first))} in the sentence; if the sentence is, change "by" of the duty.`,
      related: ground.mentions.slice(0, 3).map((duty) => ({ message: 'This is the duty.', at: duty.at('by') })),
    }
  }

  /** What the data says of certain duties. */
  function dutySays({ claim, ground, comparison: { against, point } }: Contradiction): Said {
    const wrong = ground.duties.filter((duty) => against.some((offering) => isWrong(duty, claim, point, offering)))
    const duties = wrong.length > 0 ? wrong : ground.duties
    const [duty] = duties as readonly [Duty]
    const place = against.find((offering) => isWrong(duty, claim, point, offering)) ?? against[0]!
    const holders = derived.holders(duty, place)
    const where = places(against)
    const related = duties.slice(0, 4).map((one) => ({ message: 'This is the duty.', at: one.at('by') }))
    if (holders.length === 0)
      return {
        words: `in the data ${dutyName(duty)} is not in force${where}`,
        mend: 'If the data is right, name offerings in which it is in force; if the sentence is, change "when" of the duty.',
        related,
      }
    const words = `the data gives ${dutyName(duty)} to ${names(holders)}${where}`
    const several = duties.length > 1 ? 'the duties' : 'the duty'
    if (point === 'not')
      return { words, mend: `If the data is right, leave out the "not"; if the sentence is, change "by" of ${several}.`, related }
    if (point !== 'alone' && duty.kind === 'assist' && claim.partyIds.every((id) => holders.includes(id)))
      return {
        words: `the data has ${dutyName(duty)} as an assist, which owns nothing`,
        mend: `If the data is right, say that ${names(claim.partyIds)} ${claim.partyIds.length > 1 ? 'help' : 'helps'} with it; if the sentence is, take "kind: assist" out.`,
        related: [{ message: 'This is the assist.', at: duty.at('kind') }],
      }
    const mend = `If the data is right, name ${names(holders)} in the sentence; if the sentence is, write ${claim.partyIds.length > 1 ? `[${claim.partyIds.join(', ')}]` : claim.partyIds[0]} in "by" of ${several}.`
    return { words, mend, related }
  }

  const holdersOf = (duties: readonly Duty[], offering: Offering) => [...new Set(duties.flatMap((duty) => derived.holders(duty, offering)))]

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

  function areaPlaces(area: Area, without: readonly string[], offering: Offering): readonly Related[] {
    const cell = derived.cells(area, offering).find((one) => without.includes(one.party) && one.absences.length > 0)
    const absence = cell?.absences[0]
    return [
      { message: 'This is the area.', at: area.at('title') },
      ...(absence ? [{ message: 'This says why the party has no duty here.', at: absence.at('because') }] : []),
    ]
  }

  for (const judgement of judgementsOf(project, derived)) {
    if (judgement.verdict !== verdict) continue
    const one = judgement as Contradiction
    const { words, mend, related } = dataSays(one)
    const at = one.statement.at
    // Several parts of one list that go wrong in the same way are one mistake.
    const key = `${at.file}:${at.line}:${at.column} ${one.claim.partyIds} ${words}`
    if (told.has(key)) continue
    told.add(key)
    const doubt = verdict === 'likely' ? ' seems to say' : ' says'
    yield {
      message: `"${shortened(one.statement.text, 110)}"${doubt} ${understood(one)}, but ${words}. ${mend}`,
      at,
      related,
    }
  }
}

/** The words of the area, from the verb on where it stands close before them. */
function workIn(text: string, claim: Claim): string {
  if (claim.verb === undefined) return claim.areaPhrase.replace(/[.;,]$/, '')
  const before = text.slice(Math.max(0, claim.start - 24), claim.start)
  const verb = before.toLowerCase().lastIndexOf(claim.verb.slice(0, 4))
  return (verb < 0 ? '' : before.slice(verb)) + claim.areaPhrase.replace(/[.;,]$/, '')
}

function shortened(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ')
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat
}
