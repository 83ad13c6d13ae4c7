import type { Rule } from '../check.ts'
import { phraseFinder } from './phrases.ts'
import { proseWords } from './prose-words.ts'

export const termAvoided: Rule = {
  id: 'term-avoided',
  severity: 'warning',
  *check({ project }) {
    const avoided = project.terms.flatMap((term) => term.avoid.map((words, index) => ({ phrase: words, term, index })))
    if (avoided.length === 0) return
    const find = phraseFinder(avoided)
    const explain = (words: string, { term, index }: (typeof avoided)[number]) => ({
      message: `Unexpected "${words.replace(/\s+/g, ' ')}"; expected "${term.term}", which is what the glossary calls it.`,
      related: [{ message: 'The glossary says so.', at: term.at('avoid', index) }],
    })
    for (const page of project.pages) {
      if (page.describes !== undefined) continue
      for (const key of ['title', 'summary'] as const) {
        for (const { words, entry } of find(page[key] ?? '')) yield { ...explain(words, entry), at: page.at(key) }
      }
      for (const { text, place } of proseWords(page, project.sources.get(page.file) ?? '')) {
        for (const { words, entry, index } of find(text)) yield { ...explain(words, entry), at: place(index) }
      }
    }
    for (const { at, text } of project.duties) {
      for (const { words, entry } of find(text.plain)) yield { ...explain(words, entry), at: at('text') }
    }
  },
}
