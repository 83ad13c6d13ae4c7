import type { Rule } from '../check.ts'
import { isFaint, stems } from '../judge/words.ts'
import type { Duty } from '../model/duty.ts'
import type { Page } from '../model/page.ts'
import { byId } from '../model/project.ts'
import type { RunningText } from '../model/running-text.ts'
import { areaNames } from './area-names.ts'
import { type Block, outlineOf } from './outline.ts'
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
    const blocks = outlineOf(project).map((block) => ({ page: block.page, runs: runsOf(block) }))
    const cited = new Map<Page, Set<string>>()
    for (const { page, runs } of blocks) {
      const ids = cited.get(page) ?? new Set()
      cited.set(page, ids)
      for (const id of runs.flatMap(({ bindings }) => bindings.flatMap((one) => one.duties))) ids.add(id)
    }

    /** The one duty of the page's own area that begins with the verb of the words and is cited nowhere on the page. */
    function expected(page: Page, duty: Duty, words: string): readonly Duty[] {
      const [verb] = stems(words)
      if (page.area === undefined || duty.area === page.area || verb === undefined) return []
      if (stemsOf(duty).has(verb)) return []
      const found = (areas.get(page.area)?.duties ?? []).filter(({ text }) => stems(text.plain)[0] === verb)
      return found.length === 1 && found.every(({ id }) => cited.get(page)?.has(id) !== true) ? found : []
    }

    for (const { page, runs } of blocks) {
      for (const { text, bindings, place } of runs) {
        for (const { duties: ids, start, end } of bindings) {
          const duty = ids.length === 1 ? duties.get(ids[0]!) : undefined
          if (duty === undefined) continue
          const words = text.slice(start, end)
          const solid = [...new Set(stems(words))].filter((stem) => !isFaint(stem))
          const own = solid.filter((stem) => stemsOf(duty).has(stem)).length
          const found = own === 0 && solid.length > 1 ? match(words) : undefined
          const meant = found?.kind === 'duties' ? [...found.duties, ...found.near] : likeliest(project.duties, solid, own)
          const [other] = meant.length > 0 ? meant : own > 0 ? [] : expected(page, duty, words)
          if (other === undefined || meant.includes(duty)) continue
          yield {
            message: `"${words.length > 80 ? `${words.slice(0, 79)}…` : words}" is bound to ${dutyName(duty)}, of which it has ${own === 0 ? 'no word' : 'less than of another'}, and says what ${dutyName(other)} does. Write id="${other.id}", or mend the words.`,
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

function runsOf(block: Block): readonly RunningText[] {
  return block.kind === 'table' ? [...block.head, ...block.rows.flat()].map(({ run }) => run) : 'run' in block ? [block.run] : []
}

/** The one duty whose text has two thirds of the words that say something, and two more than `own`, where no other has as many. */
function likeliest(duties: readonly Duty[], solid: readonly string[], own: number): readonly Duty[] {
  const counts = duties.map((duty) => {
    const own = new Set(stems(duty.text.plain))
    return { duty, met: solid.filter((stem) => own.has(stem)).length }
  })
  const most = Math.max(...counts.map(({ met }) => met))
  const best = counts.filter(({ met }) => met === most)
  return best.length === 1 && most >= own + 2 && most * 3 >= solid.length * 2 ? best.map(({ duty }) => duty) : []
}
