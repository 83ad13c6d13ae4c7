import type { Rule } from '../check.ts'
import { isFaint, stems } from '../judge/words.ts'
import type { Duty } from '../model/duty.ts'
import { areaNames } from './area-names.ts'
import { boundWords, meansAnother, stemsOfDuties } from './bound-words.ts'

export const dutyWords: Rule = {
  id: 'duty-words',
  severity: 'error',
  *check({ project }) {
    const { match } = areaNames(project)
    const stemsOf = stemsOfDuties(project)
    let likeliest: ReturnType<typeof mostLike> | undefined
    for (const bound of boundWords(project)) {
      const { words, duty } = bound
      const solid = [...new Set(stems(words))].filter((stem) => !isFaint(stem))
      const own = solid.filter((stem) => stemsOf(duty).has(stem)).length
      if (solid.length < own + 2) continue
      const found = own === 0 ? match(words) : undefined
      likeliest ??= mostLike(project.duties)
      const meant = found?.kind === 'duties' ? [...found.duties, ...found.near] : likeliest(solid, own + 2)
      const [other] = meant
      if (other === undefined || meant.includes(duty)) continue
      const shared = own === 0 ? 'no word' : own === 1 ? 'one word' : `${own} words`
      yield meansAnother(bound, other, `of which it has ${shared}, and says what`)
    }
  },
}

/** Finds the one duty whose text has two thirds of the words, and at least so many, where no other has as many. */
function mostLike(duties: readonly Duty[]): (solid: readonly string[], least: number) => readonly Duty[] {
  const having = new Map<string, Duty[]>()
  for (const duty of duties)
    for (const stem of new Set(stems(duty.text.plain))) {
      const list = having.get(stem)
      if (list === undefined) having.set(stem, [duty])
      else list.push(duty)
    }
  return (solid, least) => {
    const met = new Map<Duty, number>()
    for (const stem of solid) for (const duty of having.get(stem) ?? []) met.set(duty, (met.get(duty) ?? 0) + 1)
    const most = Math.max(0, ...met.values())
    const best = [...met].filter(([, count]) => count === most)
    return best.length === 1 && most >= least && most * 3 >= solid.length * 2 ? best.map(([duty]) => duty) : []
  }
}
