import type { Rule } from '../check.ts'
import type { ProseNode } from '../model/page.ts'
import type { Project } from '../model/project.ts'
import { attributesOf } from '../model/running-text.ts'
import { proseSentencesOf } from './sentences.ts'

const share =
  /(?<![\d.,-])(?:\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)|(?:one|two|three|four|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|ten)\b|(?:a|two|three) (?:third|quarter|fifth)s? of\b)/i
const crowd =
  /\b(?:of|out of)\s+(?:all\s+|the\s+)?(?:\p{L}+\s+){0,3}?(?:breaches|incidents|attacks|companies|businesses|organi[sz]ations|employees|people|users|customers|failures|outages|intrusions|vulnerabilities|leaks|enterprises|respondents|security)\b/iu
const said =
  /\baccording to\s+(?!the\s+data|our|this|your)|\b(?:reported|reports|found|finds|estimates?|estimated|shows?|showed|says|said|states|revealed|concluded)\s+that\b|\b(?:study|survey|research|report|poll|analysts?)\s+(?:by|of|from|shows?|found|says)\b/i

export const statisticUnsourced: Rule = {
  id: 'statistic-unsourced',
  severity: 'warning',
  *check({ project }) {
    for (const { text, place, node } of proseSentencesOf(project)) {
      const match = share.exec(text)
      if (match === null || !(said.test(text) || crowd.test(text.slice(match.index)))) continue
      if (node !== undefined && hasSource(project, node)) continue
      yield {
        message: `"${match[0]}" is a figure of somebody else’s without its source. Link the source behind it, or keep it as a fact with "source" and cite it with <Fact>.`,
        at: place(match.index),
        related: unsourcedFact(project, node),
      }
    }
  },
}

/** Whether a paragraph leads to a source: a link, a note, or a fact that has one. */
function hasSource(project: Project, node: ProseNode): boolean {
  if (node.type === 'link' || node.type === 'linkReference' || node.type === 'footnoteReference') return true
  if (node.name === 'Fact') return project.facts.some(({ id, source }) => id === attributesOf(node).id && source !== undefined)
  return node.children?.some((child) => hasSource(project, child)) ?? false
}

function unsourcedFact(project: Project, node: ProseNode | undefined) {
  const ids = new Set<string>()
  const visit = (one: ProseNode) => {
    if (one.name === 'Fact') ids.add(attributesOf(one).id ?? '')
    one.children?.forEach(visit)
  }
  if (node !== undefined) visit(node)
  return project.facts.filter(({ id }) => ids.has(id)).map(({ at }) => ({ message: 'This fact has no source.', at: at('id') }))
}
