import type { Rule } from '../check.ts'
import type { ProseNode } from '../model/page.ts'
import { attributesOf } from '../model/running-text.ts'
import { lastDay } from '../model/scalar.ts'
import { ownNodes, placeOf } from './outline.ts'
import { proseSentencesOf } from './sentences.ts'

const ahead =
  /\b(?:will|plan\w*|follow\w*|next|prepar\w*|upcoming|future|soon|expect\w*|aim\w*|work\w* (?:towards?|on)|not yet|no|not|in progress|due|roadmap|until)\b/i
const former = /\b(?:expired|former\w*|until|ended|last|previous\w*|earlier|old|past|renew\w*|no|not|status|list)\b/i

export const attestationStatus: Rule = {
  id: 'attestation-status',
  severity: 'warning',
  *check({ project, asOf }) {
    for (const { at, title, status, date, expires } of project.attestations) {
      if (status === 'planned' && date !== undefined && lastDay(date) < asOf) {
        yield {
          message: `"${title}" is planned, but of ${date}, which is past. Set status: current, or write the day for which it is planned.`,
          at: at('date'),
          related: [{ message: 'The status is here.', at: at('status') }],
        }
      }
      if (status === 'expired' && expires !== undefined && lastDay(expires) >= asOf) {
        yield {
          message: `"${title}" has the status "expired", but expires on ${expires}, which is still to come. Set status: current, or mend the date.`,
          at: at('expires'),
          related: [{ message: 'The status is here.', at: at('status') }],
        }
      }
    }
    const stale = new Map(
      project.attestations.filter(({ status }) => status === 'planned' || status === 'expired').map((one) => [one.id, one]),
    )
    if (stale.size === 0) return
    const cited = new Map<string, { readonly node: ProseNode; readonly id: string }>()
    for (const page of project.pages) {
      for (const node of ownNodes(page)) {
        const id = node.name === 'Attestation' && node.type === 'mdxJsxTextElement' ? attributesOf(node).id : undefined
        if (id !== undefined && stale.has(id)) {
          const { line, column } = placeOf(node.children?.[0] ?? node, page)
          cited.set(`${page.file}:${line}:${column}`, { node, id })
        }
      }
    }
    const files = new Set(Array.from(cited.keys(), (key) => key.replace(/:\d+:\d+$/, '')))
    for (const { text, place, page } of proseSentencesOf(project)) {
      if (!files.has(page.file)) continue
      for (let index = 0; cited.size > 0 && index < text.length; index++) {
        const { line, column } = place(index)
        const key = `${page.file}:${line}:${column}`
        const found = cited.get(key)
        if (found === undefined) continue
        cited.delete(key)
        const attestation = stale.get(found.id)!
        if ((attestation.status === 'planned' ? ahead : former).test(text)) continue
        yield {
          message: `"${attestation.title}" is cited here as if it were there, but its status is "${attestation.status}". Say so in the sentence, or change the status.`,
          at: place(index),
          related: [{ message: 'The status is here.', at: attestation.at('status') }],
        }
      }
    }
  },
}
