import type { Rule } from '../check.ts'
import { shownAt } from '../model/addresses.ts'
import type { Place } from '../model/place.ts'
import { trustedAddress } from '../model/trusted-page.ts'

export const duplicateAddress: Rule = {
  id: 'duplicate-address',
  severity: 'error',
  *check({ project }) {
    const top = (file: string): Place => ({ file, line: 1, column: 1 })
    const taken = new Map<string, { readonly file: string; readonly what: string }>()
    for (const file of project.publicFiles) {
      taken.set(file.replace(/\/index\.html$/, '/'), { file: `public${file}`, what: 'a public file' })
    }
    for (const file of project.trustedPages) {
      const address = trustedAddress(file)
      const other = address === undefined ? undefined : taken.get(address)
      if (other) yield { message: message(address!, other.what), at: top(file), related: [{ message: 'It is here.', at: top(other.file) }] }
      else if (address !== undefined) taken.set(address, { file, what: 'a page of your own' })
    }
    for (const page of project.pages) {
      const address = shownAt(project, page)
      const other = taken.get(address)
      if (other)
        yield { message: message(address, other.what), at: top(page.file), related: [{ message: 'It is here.', at: top(other.file) }] }
      else taken.set(address, { file: page.file, what: 'another page' })
    }
  },
}

function message(address: string, what: string): string {
  return `The page would be read at ${address}, and ${what} is there already, so that one of them would be lost. Rename or remove one.`
}
