import type { Rule } from '../check.ts'
import { stems } from '../judge/words.ts'
import { byId } from '../model/project.ts'
import { boundWords, meansAnother, stemsOfDuties } from './bound-words.ts'

export const dutyVerb: Rule = {
  id: 'duty-verb',
  severity: 'warning',
  *check({ project }) {
    const areas = byId(project.areas)
    const stemsOf = stemsOfDuties(project)
    const all = [...boundWords(project)]
    const cited = new Set(all.map(({ page, duty }) => `${page.file} ${duty.id}`))
    for (const bound of all) {
      const { page, words, duty } = bound
      const said = stems(words)
      if (page.area === undefined || page.area === duty.area || said.length === 0) continue
      if (said.some((stem) => stemsOf(duty).has(stem))) continue
      const meant = (areas.get(page.area)?.duties ?? []).filter(({ text }) => stems(text.plain)[0] === said[0])
      const [other] = meant
      if (other === undefined || meant.length > 1 || cited.has(`${page.file} ${other.id}`)) continue
      yield meansAnother(bound, other, 'which is of another area and has none of these words. On this page they seem to say what')
    }
  },
}
