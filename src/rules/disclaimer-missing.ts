import type { Rule } from '../check.ts'
import { didYouMean } from '../model/nearest.ts'

export const disclaimerMissing: Rule = {
  id: 'disclaimer-missing',
  severity: 'error',
  *check({ project }) {
    const { legal } = project.site
    if (!legal) return
    const faulty = (file: string) => project.problems.some((problem) => problem.at.file === file)
    if (legal.agreements.length === 0 && !faulty('data/site.yaml')) {
      const message =
        '"legal" names no agreement, so that nothing says what prevails over this site. Add the contracts with customers under "agreements", each with id and title.'
      yield { message, at: legal.at('agreements') }
    }
    if (legal.disclaimer === undefined) {
      if (faulty('data/site.yaml')) return
      const message =
        '"legal" names no disclaimer. Write one in content/legal/disclaimer.mdx and add the line "disclaimer: content/legal/disclaimer.mdx".'
      yield { message, at: legal.at() }
      return
    }
    const page = project.pages.find((one) => one.file === legal.disclaimer)
    const related = [{ message: 'It is named here.', at: legal.at('disclaimer') }]
    if (!page) {
      if (faulty(legal.disclaimer)) return
      const guess = didYouMean(
        legal.disclaimer,
        project.pages.map((one) => one.file),
      )
      yield {
        message: `There is no page ${legal.disclaimer}.${guess} Write it, or name the one that has the disclaimer.`,
        at: legal.at('disclaimer'),
      }
    } else if (page.summary === undefined && !faulty(page.file)) {
      const message = 'The disclaimer has no summary, which every page shows at its foot. Add the line "summary: …" to the front matter.'
      yield { message, at: page.at(), related }
    }
  },
}
