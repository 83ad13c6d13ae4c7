import type { Rule } from '../check.ts'
import { isFaint, stems } from '../judge/words.ts'
import type { Duty } from '../model/duty.ts'
import { byId } from '../model/project.ts'
import { areaNames } from './area-names.ts'
import { outlineOf } from './outline.ts'
import { dutyName } from './words.ts'

export const dutyWords: Rule = {
  id: 'duty-words',
  severity: 'error',
  *check({ project }) {
    const duties = byId(project.duties)
    const areas = byId(project.areas)
    const { match } = areaNames(project)
    const known = new Map<string, ReadonlySet<string>>()
    const stemsOf = (duty: Duty) => {
      const { title = '', keywords = [] } = areas.get(duty.area) ?? {}
      const made = known.get(duty.id) ?? new Set([duty.text.plain, title, ...keywords].flatMap((text) => stems(text)))
      known.set(duty.id, made)
      return made
    }
    for (const block of outlineOf(project)) {
      const runs = block.kind === 'table' ? [...block.head, ...block.rows.flat()].map(({ run }) => run) : 'run' in block ? [block.run] : []
      for (const { text, bindings, place } of runs) {
        for (const { duties: ids, start, end } of bindings) {
          const duty = ids.length === 1 ? duties.get(ids[0]!) : undefined
          if (duty === undefined) continue
          const words = text.slice(start, end)
          const solid = [...new Set(stems(words))].filter((stem) => !isFaint(stem))
          if (solid.length < 2 || solid.some((stem) => stemsOf(duty).has(stem))) continue
          const found = match(words)
          const meant = found.kind === 'duties' ? [...found.duties, ...found.near] : likeliest(project.duties, solid)
          const [other] = meant
          if (other === undefined || meant.includes(duty)) continue
          yield {
            message: `"${words.length > 80 ? `${words.slice(0, 79)}…` : words}" is bound to ${dutyName(duty)}, of which it has no word, and says what ${dutyName(other)} does. Write id="${other.id}", or mend the words.`,
            at: place(start),
            related: [
              { message: 'This is what it is bound to.', at: duty.at('text') },
              { message: 'This is what it says.', at: other.at('text') },
            ],
          }
        }
      }
    }
  },
}

/** The one duty whose text has two thirds of the words that say something, where no other has as many. */
function likeliest(duties: readonly Duty[], solid: readonly string[]): readonly Duty[] {
  const counts = duties.map((duty) => {
    const own = new Set(stems(duty.text.plain))
    return { duty, met: solid.filter((stem) => own.has(stem)).length }
  })
  const most = Math.max(...counts.map(({ met }) => met))
  const best = counts.filter(({ met }) => met === most)
  return best.length === 1 && most >= 2 && most * 3 >= solid.length * 2 ? best.map(({ duty }) => duty) : []
}
