import { type Site, securityExpires } from '../model/site.ts'

/** The text of security.txt (RFC 9116); undefined where no contact or no end of its time is known. `canonical` is its own address. */
export function securityTxt(site: Site, canonical: string): string | undefined {
  const { contacts, languages } = site
  const expires = securityExpires(site)
  if (contacts.security === undefined || expires === undefined) return undefined
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Contact', contacts.security],
    ['Expires', `${expires}T00:00:00.000Z`],
    ['Encryption', contacts.encryption],
    ['Acknowledgments', contacts.acknowledgments],
    ['Preferred-Languages', languages.join(', ')],
    ['Canonical', canonical],
    ['Policy', contacts.policy],
  ]
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}\n`])).join('')
}
