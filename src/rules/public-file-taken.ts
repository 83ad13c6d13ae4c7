import type { Rule } from '../check.ts'
import { madeFiles } from '../model/made-files.ts'

export const publicFileTaken: Rule = {
  id: 'public-file-taken',
  severity: 'error',
  *check({ project }) {
    const made = madeFiles(project)
    for (const file of project.publicFiles) {
      const what = made(file)
      if (what === undefined) continue
      yield {
        message: `At ${file} the site writes ${what}, so that one of the two would be lost. Rename or remove this file.`,
        at: { file: `public${file}`, line: 1, column: 1 },
      }
    }
  },
}
