import type { Place } from '../model/place.ts'
import { project } from './site.ts'

/** Where a file of content/ is edited; undefined without a repository. */
export function editUrl(file: string): string | undefined {
  return project.site.repository && `${trimmed(project.site.repository)}/edit/main/${file}`
}

/** Where a place of the data is read. */
export function blobUrl({ file, line }: Pick<Place, 'file' | 'line'>): string | undefined {
  return project.site.repository && `${trimmed(project.site.repository)}/blob/main/${file}#L${line}`
}

/** Where a line of the data is edited. */
export function sourceUrl({ file, line }: Pick<Place, 'file' | 'line'>): string | undefined {
  return project.site.repository && `${trimmed(project.site.repository)}/edit/main/${file}#L${line}`
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, '')
}
