import type { Rule } from '../check.ts'

export const imageAlt: Rule = {
  id: 'image-alt',
  severity: 'error',
  *check({ project }) {
    for (const { at, alt, src } of project.pages.flatMap((page) => page.images)) {
      if (alt.trim() !== '') continue
      yield { message: `The image ${src} has no words for those who cannot see it. Write what it shows: ![The login page](${src}).`, at }
    }
  },
}
