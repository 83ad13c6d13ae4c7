import type { Mapping, PortfolioSource, PublishedData } from '../model/portfolio.ts'
import type { MatchReason, PublishedArea } from './portfolio.ts'

type OwnArea = NonNullable<Mapping['areas']>[number]

/** Words as they are compared: the case and the blanks between them do not count, everything else does. */
function sameWords(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Why an area of a vendor would belong to one of ours, besides the mapping: each control and each term that says so. */
export function reasonsFor(
  { mapping, terms }: Pick<PortfolioSource, 'mapping' | 'terms'>,
  own: OwnArea,
  data: PublishedData,
  area: PublishedArea,
): readonly MatchReason[] {
  const theirs = new Set(area.controls.flatMap((control) => ownControl(mapping, data, control) ?? []))
  const controls = (own.controls ?? [])
    .filter((control) => theirs.has(control))
    .map((control): MatchReason => ({ kind: 'control', control }))
  const glossary = (own.terms ?? []).flatMap((id): readonly MatchReason[] => {
    const term = terms.find((one) => one.id === id)
    if (!term) return []
    const ours = new Set([term.term, ...term.synonyms].map(sameWords))
    if (ours.has(sameWords(area.title))) return [{ kind: 'glossary', term: term.term, word: area.title }]
    const through = data.glossary.find((one) => {
      const words = [one.term, ...one.synonyms]
      return words.some((word) => sameWords(word) === sameWords(area.title)) && words.some((word) => ours.has(sameWords(word)))
    })
    return through ? [{ kind: 'glossary', term: term.term, word: area.title, through: through.term }] : []
  })
  return [...controls, ...glossary]
}

/** A vendor's control as we name it; none where its catalogue, or its edition of it, is not one of ours. */
function ownControl(mapping: Mapping | undefined, data: PublishedData, control: string): string | undefined {
  const [framework, ...rest] = control.split(':')
  const theirs = data.frameworks.find((one) => one.id === framework)
  const ours = mapping?.frameworks?.find(
    (one) => theirs && sameWords(one.title) === sameWords(theirs.title) && one.version === theirs.version,
  )
  return ours && `${ours.id}:${rest.join(':')}`
}
