import type { IndexFile } from 'pagefind'
import { searchAid } from '../views/search/aid.ts'
import type { SearchSite } from '../views/search/site.ts'
import { aidFile, makeSearchIndex } from './search-index.ts'

/** The index and the aid to it. Pagefind works in a process of its own, so the aid's words are counted meanwhile. */
export async function searchFiles(site: SearchSite): Promise<readonly IndexFile[]> {
  const making = makeSearchIndex(site.records, site.language)
  const parts = searchAid(site)
  const files = await making
  return [...files, aidFile(parts, files)]
}
