import type { Rule } from '../check.ts'
import type { Page } from '../model/page.ts'
import { missingSubjects } from './missing-subject.ts'
import type { Subject } from './subjects.ts'

const folders: Readonly<Record<string, Subject>> = {
  areas: 'area',
  offerings: 'offering',
  parties: 'party',
  scenarios: 'scenario',
  models: 'model',
}

const nouns: Partial<Record<Subject, string>> = { area: 'an area', offering: 'an offering', model: 'a service model' }

export const pageSubject: Rule = {
  id: 'page-subject',
  severity: 'error',
  *check({ project }) {
    const missing = missingSubjects(project)
    for (const page of project.pages) {
      const { at, aliases } = page
      const place = placeOf(page)
      const own = place && missing(place.kind, place.id)
      if (place && own) {
        const message = `The page is named after ${nouns[place.kind] ?? `a ${place.kind}`} that does not exist. ${own.message.replace(/ Mend the name.*| Write the new.*| Name the one.*/, '')} Rename the file, or move it out of content/${place.folder}/.`
        yield { message, at: { file: page.file, line: 1, column: 1 }, related: own.related }
      }
      for (const kind of ['area', 'offering', 'party'] as const) {
        const id = page[kind]
        if (id === undefined) continue
        const fault = missing(kind, id)
        if (fault && !(own && place?.id === id)) yield { ...fault, at: at(kind) }
        else if (!fault && place?.kind === kind && place.id !== id && !own) {
          const message = `Unexpected ${kind} "${id}"; expected "${place.id}", for which the file is named. Remove the line, or rename the file.`
          yield { message, at: at(kind) }
        }
      }
      for (const [alias, party] of Object.entries(aliases)) {
        const fault = missing('party', party)
        if (fault) yield { ...fault, at: at('aliases', alias) }
      }
    }
  },
}

/** What a page is about by its address. */
function placeOf(page: Page): { readonly kind: Subject; readonly folder: string; readonly id: string } | undefined {
  const [, folder = '', id = '', ...rest] = page.address.split('/')
  const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined
  return kind !== undefined && id !== '' && rest.length === 1 ? { kind, folder, id } : undefined
}
