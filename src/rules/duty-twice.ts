import type { Context, Rule } from '../check.ts'
import { stems } from '../judge/words.ts'
import { commandOf } from '../model/command.ts'
import { counts, type Duty } from '../model/duty.ts'
import type { Offering } from '../model/offering.ts'
import { doubtsOf } from './doubts.ts'
import { areaName, dutyName, listed, offered, offeringName, partyNames, possessive } from './words.ts'

export const dutyTwice: Rule = {
  id: 'duty-twice',
  severity: 'error',
  *check(context) {
    const { project } = context
    const doubts = doubtsOf(project)
    const names = partyNames(project)
    const areas = new Map(project.areas.map((area) => [area.id, area]))
    const known = new Map<string, Duty[]>()
    for (const duty of project.duties) {
      if (!counts(duty) || duty.condition !== undefined || doubts.duty(duty)) continue
      for (const key of keysOf(duty)) {
        const earlier = known.get(key) ?? []
        known.set(key, [...earlier, duty])
        const found = earlier.flatMap((other) => conflicts(context, other, duty).map((conflict) => ({ other, ...conflict })))
        const [first] = found
        if (first === undefined) continue
        const { other, mine, theirs } = first
        const same = other.area === duty.area
        const place = same ? 'in the same area' : `in ${areaName(areas.get(other.area)!)}`
        const where =
          found.length >= offered(project).length ? '' : ` on ${listed([...new Set(found.map(({ offering }) => offeringName(offering)))])}`
        yield {
          message: `${dutyName(duty)} is ${possessive(listed(mine.map(names)))}, but ${dutyName(other)} ${place} says the same and is ${possessive(listed(theirs.map(names)))}${where}. Keep one of the two; if both do it together, write by: [${[...theirs, ...mine].join(', ')}]; if they mean different things, say of what.`,
          at: duty.at('text'),
          related: [{ message: 'This is the other duty.', at: other.at('text') }],
        }
        break
      }
    }
  },
}

/** What a duty is about, once for each of its verbs: "Update and patch the operating system" updates it, and patches it. */
function keysOf({ text, task }: Duty): readonly string[] {
  // "Train its own staff" is each party's for itself; "our end" and "your end" are two.
  if (/\bown\b/i.test(text.plain)) return []
  const whose = new Set(text.plain.toLowerCase().match(/\b(?:our|your|their|its|one)\b/g))
  const around = [task, ...[...whose].toSorted()]
  const command = commandOf(text.plain)
  if (command === undefined) return [[...around, ...stems(text.plain).toSorted()].join(' ')]
  const verbs = command.verbs.flatMap((word) => stems(word))
  const object = [...new Set(stems(command.object))].toSorted()
  // "Have it tested": a verb that says nothing by itself.
  if (verbs.length === 0) return [[...around, ...object].join(' ')]
  return object.length === 0 ? [] : [...new Set(verbs)].map((verb) => [...around, verb, ':', ...object].join(' '))
}

interface Conflict {
  readonly offering: Offering
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/** The offerings in which two duties are in force and nobody has both. */
function conflicts({ project, derived }: Context, other: Duty, duty: Duty): readonly Conflict[] {
  if (duty.insteadOf === other.id || other.insteadOf === duty.id) return []
  return offered(project).flatMap((offering) => {
    const [mine, theirs] = [derived.holders(duty, offering), derived.holders(other, offering)]
    return mine.length === 0 || theirs.length === 0 || mine.some((id) => theirs.includes(id)) ? [] : [{ offering, mine, theirs }]
  })
}
