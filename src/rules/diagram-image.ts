import type { Rule } from '../check.ts'
import type { Page } from '../model/page.ts'
import { attributesOf } from '../model/running-text.ts'
import { ownNodes, placeOf } from './outline.ts'

const about =
  /\b(?:shared[\s_-]*)?(?:security[\s_-]*)?responsibilit(?:y|ies)[\s_-]*(?:model|matrix|diagram|split|chart|table|overview|stack)?\b|\bwho[\s_-]*does[\s_-]*what\b|\bdivision[\s_-]of[\s_-](?:work|duties)\b/i
const shown = ['Matrix', 'Stack', 'Compare', 'Duties', 'Scenario']

export const diagramImage: Rule = {
  id: 'diagram-image',
  severity: 'warning',
  *check({ project }) {
    const [first] = project.areas
    for (const page of project.pages) {
      if (page.images.length === 0 || showsModel(page)) continue
      const inside = new Set(Array.from(ownNodes(page), (node) => JSON.stringify(placeOf(node, page))))
      for (const { alt, src, at } of page.images) {
        const file = decodeURI(src)
          .split('/')
          .at(-1)!
          .replace(/\.\w+$/, '')
          .replace(/[_-]+/g, ' ')
        if (!inside.has(JSON.stringify(at)) || !(about.test(alt) || about.test(file))) continue
        yield {
          message: `This picture shows who is responsible for what, and nothing on the page says it in words, so that no reader can search it and no check can read it. Write <Stack /> or <Matrix />, which draw the data, in its place or beside it.`,
          at,
          related: first === undefined ? [] : [{ message: 'The areas that they would draw begin here.', at: first.at('id') }],
        }
      }
    }
  },
}

/** Whether the page has a table, or a component that shows the model. A few chosen duties do not. */
function showsModel(page: Page): boolean {
  for (const node of ownNodes(page)) {
    if (node.type === 'table') return true
    const chosen = node.name === 'Duties' && attributesOf(node).of !== undefined
    if (node.type.startsWith('mdxJsx') && shown.includes(String(node.name)) && !chosen) return true
  }
  return false
}
