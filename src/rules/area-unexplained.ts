import type { Rule } from '../check.ts'
import { areaAddress } from '../model/address.ts'
import { areaName } from './words.ts'

export const areaUnexplained: Rule = {
  id: 'area-unexplained',
  severity: 'warning',
  *check({ project }) {
    const explained = new Set(project.pages.flatMap((page) => [page.address, page.area ?? '']))
    const unread = new Set(project.problems.map((problem) => problem.at.file))
    for (const area of project.areas) {
      const file = `content/areas/${area.id}.mdx`
      if (explained.has(area.id) || explained.has(areaAddress(area.id)) || unread.has(file)) continue
      yield {
        message: `No page explains ${areaName(area)}. Write ${file}, or give the page that does the line "area: ${area.id}".`,
        at: area.at(),
      }
    }
  },
}
