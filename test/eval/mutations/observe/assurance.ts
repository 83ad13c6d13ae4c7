import type { Attestation } from '../../../../src/model/assurance.ts'
import { selects } from '../../../../src/model/condition.ts'
import type { Passage } from '../passage.ts'
import type { Site } from '../site.ts'
import { has, offered, offeringsIn } from '../words.ts'
import { asOf } from '../workshop.ts'
import type { Finder } from './change.ts'
import { kept } from './change.ts'
import { forms } from './names.ts'
import { line } from './values.ts'

/** What sentences say of the scope, the standing, the auditor and the dates of an attestation, and what its own dates say. */
export const assurance: Finder = function* ({ before, after }) {
  const titles = after.project.attestations
  for (const [old, now] of kept(before.project.attestations, titles)) {
    const about = after.passages.filter((passage) => names(passage, now))
    const changed = offered(after.project).filter((offering) => covers(old, offering.id, before) !== covers(now, offering.id, after))
    if (changed.length > 0)
      for (const passage of about) {
        const own = offeringsIn(passage.plain, after.project)
        if (own.some((offering) => changed.includes(offering))) yield line(passage)
      }
    const wrong = claims(now.status)
    if (old.status !== now.status) for (const passage of about) if (wrong.test(passage.plain)) yield line(passage)
    if (old.by !== undefined && old.by !== now.by) for (const passage of after.passages) if (has(passage.plain, old.by)) yield line(passage)
    for (const field of ['date', 'expires'] as const) {
      const value = old[field]
      if (value === undefined || value === now[field]) continue
      for (const passage of about)
        if (forms(value).some((form) => passage.plain.includes(form)) || passage.plain.includes(value.slice(0, 4))) yield line(passage)
    }
    if (consistent(old, before) && !consistent(now, after))
      for (const field of ['date', 'expires', 'status'] as const)
        if (now[field] !== undefined) yield { at: now.at(field), says: `${field} ${now[field]}` }
  }
}

function covers(attestation: Attestation, offering: string, site: Site): boolean {
  const found = site.project.offerings.find(({ id }) => id === offering)
  return found !== undefined && selects(attestation.when, found) !== 'none'
}

/** Whether a passage cites an attestation, or names it by the head of its title ("SOC 2" of "SOC 2 Type II"). */
function names(passage: Passage, { id, title }: Attestation): boolean {
  const head = /^[\p{L}/]+ ?\d+/u.exec(title)?.[0] ?? title
  return has(passage.plain, head) || passage.cites.some(({ component, attributes }) => component === 'Attestation' && attributes.id === id)
}

/** Words that are wrong of an attestation of a status. */
function claims(status: Attestation['status']): RegExp {
  return status === 'current'
    ? /\b(?:planned|to follow|will cover|preview|not yet)\b/i
    : /\b(?:current|valid|latest|holds?|covers?|certified|attested|audited)\b/i
}

/** Whether the dates of an attestation agree with its status, with one another and with how long the site lets one stand. */
function consistent({ status, date, expires }: Attestation, { project }: Site): boolean {
  if (date !== undefined && expires !== undefined && date > expires) return false
  if (status === 'planned') return date === undefined || date > asOf
  if (status === 'expired') return expires === undefined || expires < asOf
  if (expires !== undefined) return expires >= asOf
  const days = Number.parseInt(String(project.site.review.attestation ?? ''), 10)
  const age = date === undefined ? 0 : (Date.parse(asOf) - Date.parse(date.length === 7 ? `${date}-01` : date)) / 86_400_000
  return (date === undefined || date <= asOf) && (Number.isNaN(days) || age <= days)
}
