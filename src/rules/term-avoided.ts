import type { Rule } from '../check.ts'
import { proseWords } from './prose-words.ts'

export const termAvoided: Rule = {
  id: 'term-avoided',
  severity: 'warning',
  *check({ project }) {
    const terms = new Map(project.terms.flatMap((term) => term.avoid.map((words, index) => [keyOf(words), { term, index }] as const)))
    if (terms.size === 0) return
    const pattern = patternFor(terms.keys())
    const finding = (words: string) => {
      const { term, index } = terms.get(keyOf(words))!
      const related = [{ message: 'The glossary says so.', at: term.at('avoid', index) }]
      return {
        message: `Unexpected "${words.replace(/\s+/g, ' ')}"; expected "${term.term}", which is what the glossary calls it.`,
        related,
      }
    }
    for (const page of project.pages) {
      for (const { text, place } of proseWords(page, project.sources.get(page.file) ?? '')) {
        for (const match of text.matchAll(pattern)) yield { ...finding(match[0]), at: place(match.index) }
      }
    }
    for (const { at, title, summary = '', describes } of project.pages) {
      if (describes !== undefined) continue
      for (const [words] of title.matchAll(pattern)) yield { ...finding(words), at: at('title') }
      for (const [words] of summary.matchAll(pattern)) yield { ...finding(words), at: at('summary') }
    }
    for (const { at, text } of project.duties) {
      for (const [words] of text.plain.matchAll(pattern)) yield { ...finding(words), at: at('text') }
    }
  },
}

/** Whole words in any case, the longest first, on one line or over two. */
function patternFor(phrases: Iterable<string>): RegExp {
  const sorted = [...phrases].toSorted((a, b) => b.length - a.length)
  const escaped = sorted.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

function keyOf(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ')
}
