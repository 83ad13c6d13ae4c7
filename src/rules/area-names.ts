import { type Matcher, matcherFor } from '../judge/match.ts'
import type { Area } from '../model/area.ts'
import type { Project } from '../model/project.ts'

/** Finds what words mean in the data. */
export interface AreaNames {
  /** The area whose title or keyword the words are. */
  exact(words: string): Area | undefined
  /** The area that the words mean as a whole, in their own way of speaking. */
  meant(words: string): Area | undefined
  readonly match: Matcher['find']
}

const memo = new WeakMap<Project, AreaNames>()

export function areaNames(project: Project): AreaNames {
  const known = memo.get(project) ?? make(project)
  memo.set(project, known)
  return known
}

function make(project: Project): AreaNames {
  const names = new Map<string, Area | undefined>()
  const add = (words: string, area: Area) => {
    const key = bare(words)
    if (key !== '') names.set(key, names.has(key) && names.get(key) !== area ? undefined : area)
  }
  for (const area of project.areas) for (const words of area.keywords) add(words, area)
  for (const area of project.areas) names.delete(bare(area.title))
  for (const area of project.areas) add(area.title, area)
  let matcher: Matcher | undefined
  const match: Matcher['find'] = (phrase, verb) => {
    matcher ??= matcherFor(project)
    return matcher.find(phrase, verb)
  }
  const exact = (words: string) => names.get(bare(words))
  return {
    exact,
    match,
    meant(words) {
      const found = exact(words) ?? match(words)
      if ('kind' in found) return found.kind === 'area' && found.fit !== 'loose' ? found.area : undefined
      return found
    },
  }
}

/** Words without case, punctuation and articles: how titles are compared. */
export function bare(words: string): string {
  return (
    words
      .toLowerCase()
      .replaceAll('&', ' and ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => word !== 'the')
    .join(' ')
}
