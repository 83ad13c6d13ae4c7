import type { IndexFile } from 'pagefind'
import type { Project } from '../model/project.ts'
import { searchAid } from '../views/search/aid.ts'
import { searchRecords } from '../views/search/records.ts'
import { aidFile, makeSearchIndex } from './search-index.ts'

/** The index and the aid to it. Pagefind works in a process of its own, so the aid's words are counted meanwhile. */
export async function searchFiles(project: Project): Promise<readonly IndexFile[]> {
  const records = searchRecords(project)
  const making = makeSearchIndex(records, project.site.languages[0] ?? 'en')
  const { aid, markOf } = searchAid(project, records)
  const files = await making
  return [...files, aidFile(aid, markOf, files)]
}
