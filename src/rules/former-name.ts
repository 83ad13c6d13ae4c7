import type { Rule } from '../check.ts'
import { stems } from '../judge/words.ts'
import { areaAddress } from '../model/address.ts'
import type { Located, Place } from '../model/place.ts'
import type { Project } from '../model/project.ts'
import { areaNames } from './area-names.ts'
import { sentencesOf } from './sentences.ts'
import { grouped } from './words.ts'

/** Something whose id keeps a name that it no longer has. */
interface Renamed extends Located {
  readonly kind: 'party' | 'offering' | 'area'
  readonly id: string
  readonly name: string
  /** Finds the old name in a text; its first group is the name alone. */
  readonly pattern: RegExp
}

/** Ids that say what somebody is and not what it is called. */
const ordinary =
  /^(?:customers?|clients?|users?|us|you|we|(?:cloud-?|service-?|saas-?|host(?:ing)?-?)?providers?|vendors?|suppliers?|partners?|auditors?|teams?|staff|cloud|host|platform|admins?|operators?|subscribers?|tenants?|upstream|subprocessors?|company|organi[sz]ation|business|product|security|it|everybody|employees?)$/

export const formerName: Rule = {
  id: 'former-name',
  severity: 'warning',
  *check({ project }) {
    const renamed = [...parties(project), ...offerings(project)]
    const areas = formerAreas(project)
    if (renamed.length + areas.length === 0) return
    const found = new Map<Renamed | (typeof areas)[number], { words: string; places: Place[] }>()
    const add = (one: Renamed | (typeof areas)[number], words: string, place: Place) => {
      const known = found.get(one) ?? { words, places: [] }
      known.places.push(place)
      found.set(one, known)
    }
    for (const { text, place, kind, row } of texts(project)) {
      for (const one of renamed) for (const match of text.matchAll(one.pattern)) add(one, match[0], place(match.index))
      const alone = kind === 'title' || kind === 'heading' || (kind === 'cell' && row === text.trim())
      for (const one of alone ? areas : []) if (same(text, one.words)) add(one, text.trim(), place(0))
    }
    for (const page of project.pages)
      for (const { href, text, at } of page.links)
        for (const one of areas) if (href === areaAddress(one.id) && same(text, one.words)) add(one, text.trim(), at)
    for (const [{ kind, id, name, at }, { words, places }] of found) {
      const mend = kind === 'party' ? `, or add "${words}" to its aliases` : ''
      yield grouped(`"${words}" stands here, but the ${kind} "${id}" is called "${name}" in the data. Write its name${mend}.`, places, [
        { message: 'This is its name.', at: at(kind === 'area' ? 'title' : 'name') },
      ])
    }
  },
}

function* parties({ parties: all, site, pages }: Project): Generator<Renamed> {
  const bound = pages.flatMap(({ aliases }) => Object.keys(aliases))
  const taken = [
    ...bound,
    site.product.name,
    site.vendor.name,
    ...all.flatMap(({ name, short, aliases }) => [name, short, ...aliases]),
  ].map(spelled)
  for (const { id, name, at } of all) {
    const words = spelled(id)
    if (ordinary.test(id) || words.length < 3 || taken.some((one) => one.includes(words))) continue
    yield { kind: 'party', id, name, at, pattern: proper(id) }
  }
}

/** Offerings whose names begin alike, with what they are sold as behind it: "Acme Team". */
function* offerings({ offerings: all, site }: Project): Generator<Renamed> {
  const taken = [site.product.name, ...all.map(({ name }) => name)].map(spelled)
  for (const one of all) {
    const brands = new Set(all.filter((other) => other !== one).map(({ name }) => name.split(' ')[0]!))
    for (const brand of brands) {
      const words = spelled(`${brand} ${one.id}`)
      if (!/^\p{Lu}/u.test(brand) || brand === one.name.split(' ')[0] || taken.some((name) => name.includes(words))) continue
      yield { kind: 'offering', id: one.id, name: one.name, at: one.at, pattern: proper(one.id, `${brand} `) }
    }
  }
}

/** Areas of whose title no word is in their id. */
function formerAreas(project: Project) {
  const { exact } = areaNames(project)
  return project.areas.flatMap(({ id, title, keywords, at }) => {
    const words = id.replaceAll('-', ' ')
    const own = new Set([title, ...keywords].flatMap((one) => stems(one)))
    const strange = stems(words).length > 0 && stems(words).every((stem) => !own.has(stem))
    return strange && exact(words) === undefined ? [{ kind: 'area' as const, id, name: title, at, words }] : []
  })
}

/** The texts in which a name may stand: sentences, and the names of what is sold. */
function* texts(project: Project) {
  yield* sentencesOf(project)
  for (const { values, at } of project.dimensions)
    for (const [value, text] of Object.entries(values))
      yield { text, kind: 'data' as const, row: undefined, place: () => at('values', value) }
  for (const { name, at } of project.offerings) yield { text: name, kind: 'data' as const, row: undefined, place: () => at('name') }
}

/** An id written as a name, behind what it begins with: every word with a capital, or all in capitals. */
function proper(id: string, brand = ''): RegExp {
  const parts = id.split('-')
  const forms = [parts.map((word) => word[0]!.toUpperCase() + word.slice(1)), parts.map((word) => word.toUpperCase())]
  const escaped = brand.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}(?:${forms.map((words) => words.join('[ -]')).join('|')})(?![\\p{L}\\p{N}-])`, 'gu')
}

function spelled(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function same(text: string, words: string): boolean {
  return stems(text).join(' ') === stems(words).join(' ')
}
