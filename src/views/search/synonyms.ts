import type { Project } from '../../model/project.ts'

/** For a text, the synonyms of the glossary terms that it uses, so that it is found by any of them. */
export function synonymFinder(project: Project): (text: string) => readonly string[] {
  const terms = project.terms.map((term) => {
    const words = [term.term, ...term.synonyms]
    return { words, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(literal).join('|')})(?![\\p{L}\\p{N}])`, 'iu') }
  })
  return (text) => terms.filter(({ pattern }) => pattern.test(text)).flatMap(({ words }) => words)
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
