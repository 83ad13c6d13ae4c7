import type { Rule } from '../check.ts'
import type { Ground } from '../judge/ground.ts'
import { type Judgement, judgementsOf } from '../judge/judge.ts'
import { stems } from '../judge/words.ts'
import type { Area } from '../model/area.ts'
import type { Claim } from '../model/claim.ts'
import type { Duty } from '../model/duty.ts'
import { byId } from '../model/project.ts'
import { bare } from './area-names.ts'
import { areaName, listed, partyNames, possessive } from './words.ts'

interface Said {
  readonly judgement: Judgement
  readonly claim: Claim
}

export const sharedOrSole: Rule = {
  id: 'shared-or-sole',
  severity: 'warning',
  *check({ project, derived }) {
    const names = partyNames(project)
    const tasks = new Set(project.tasks.map(({ title }) => bare(title)))
    const areas = byId(project.areas)
    /** The area of the duties that a claim was compared with, where its words are that area's title in another order. */
    const titled = ({ areaPhrase }: Claim, duties: readonly Duty[]) => {
      const [first] = duties
      const area = first && areas.get(first.area)
      const key = (text: string) => [...new Set(stems(text.replace(/\([^()]*\)/g, ' ')))].toSorted().join(' ')
      return area !== undefined && key(areaPhrase) === key(area.title) ? area : undefined
    }
    const shared = new Map<Area, Said[]>()
    const sole = new Map<Area, Said[]>()
    for (const judgement of judgementsOf(project, derived)) {
      const { claim, ground, verdict } = judgement
      // What the data contradicts is reported as that.
      if (claim === undefined || ground === undefined || verdict !== 'agrees' || !isPlain(claim)) continue
      const area = ground.area === undefined ? titled(claim, ground.duties) : isNamed(ground) ? ground.area : undefined
      if (area === undefined) continue
      // A sentence that cites a duty says which part it means.
      if (judgement.statement.bindings.length > 0) continue
      // A cell under a task speaks of that task alone.
      if (judgement.statement.columns.some((column) => tasks.has(bare(column)))) continue
      const many = claim.party === 'shared' || claim.partyIds.length > 1
      const found = many ? shared : claim.exclusivity === 'shared' ? undefined : sole
      found?.set(area, [...(found.get(area) ?? []), { judgement, claim }])
    }
    for (const [area, said] of sole) {
      for (const one of said) {
        const other = shared.get(area)?.find((candidate) => meet(candidate.judgement, one.judgement, project.tasks.length > 0))
        if (other === undefined) continue
        const whose = possessive(listed(one.claim.partyIds.map(names)))
        yield {
          message: `Here ${areaName(area)} is ${whose}, but elsewhere it is called shared. Say which part of it is ${whose}, or say in both places who shares it.`,
          at: one.judgement.statement.at,
          related: [{ message: 'Here it is called shared.', at: other.judgement.statement.at }],
        }
      }
    }
  },
}

function isNamed({ fit }: Ground): boolean {
  return fit === 'whole' || fit === 'keyword'
}

/** Whether a claim gives the whole of its area away, without a doubt or a condition. */
function isPlain(claim: Claim): boolean {
  return (
    claim.polarity === 'responsible' &&
    !claim.conditional &&
    !claim.hedged &&
    !claim.anaphoric &&
    claim.strength === 'explicit' &&
    !claim.deed
  )
}

/** Whether two claims speak of an offering in common; where there are tasks, a column may be one, and is compared with itself alone. */
function meet({ reach: one, statement: { columns } }: Judgement, { reach: other, statement }: Judgement, tasks: boolean): boolean {
  if (tasks && columns.join() !== statement.columns.join()) return false
  return one === undefined || other === undefined || one.offerings.some((offering) => other.offerings.includes(offering))
}
