import type { Rule } from '../check.ts'
import type { Reference } from '../model/page.ts'
import type { Place } from '../model/place.ts'
import { type AttributeKind, splitAliases, splitIds, vocabulary } from '../model/vocabulary.ts'
import { type Missing, missingSubjects } from './missing-subject.ts'
import { placeInValue } from './place-in-value.ts'
import type { Subject } from './subjects.ts'
import { grouped } from './words.ts'

const plural: Partial<Record<AttributeKind, Subject>> = { duties: 'duty', parties: 'party', offerings: 'offering', aliases: 'party' }

export const referenceUnknown: Rule = {
  id: 'reference-unknown',
  severity: 'error',
  *check({ project }) {
    const missing = missingSubjects(project)
    const found = new Map<string, { readonly fault: Missing; readonly places: Place[] }>()
    for (const page of project.pages) {
      for (const reference of page.references) {
        for (const [key, value] of Object.entries(reference.attributes)) {
          const kind = vocabulary[reference.component]?.attributes[key]?.kind
          if (kind === undefined || kind === 'text') continue
          const at = reference.attributeAt[key]!
          const ids = idsOf(kind, value)
          // An empty <For> is a fault of its own.
          if (ids.length === 0 && reference.component !== 'For') yield { message: empty(reference, key, kind), at }
          for (const id of ids) {
            const subject = plural[kind] ?? (kind as Subject)
            const fault = missing(subject, id)
            if (!fault) continue
            const place = ids.length > 1 || kind === 'aliases' ? placeInValue(project, at, value, id) : at
            const known = found.get(`${subject} ${id}`)
            if (known) known.places.push(place)
            else found.set(`${subject} ${id}`, { fault, places: [place] })
          }
        }
      }
    }
    for (const { fault, places } of found.values()) yield grouped(fault.message, places, fault.related)
  },
}

function idsOf(kind: AttributeKind, value: string): readonly string[] {
  if (kind === 'aliases') return splitAliases(value).every(([alias, id]) => alias && id) ? splitAliases(value).map(([, id]) => id) : []
  return plural[kind] ? [...new Set(splitIds(value))] : value.trim() === '' ? [] : [value]
}

function empty({ component }: Reference, key: string, kind: AttributeKind): string {
  if (kind === 'aliases') return `Unexpected aliases; expected pairs of a word and a party: ${key}="CSP: azure, platform: acme".`
  const required = vocabulary[component]?.attributes[key]?.required
  return `The attribute "${key}" of <${component}> names nothing. Write what it is about${required ? '' : ', or remove the attribute'}.`
}
