import type { Project } from '../model/project.ts'

/** An agreement named in a text by a title in capitals, and where. */
export interface NamedAgreement {
  readonly title: string
  readonly index: number
}

const word = String.raw`\p{Lu}[\p{L}\d’'&-]*`
const kind =
  '(?:Agreements?|Addendum|Addenda|Terms of (?:Service|Use|Sale|Purchase|Business|Supply)(?: for(?: \\p{Lu}\\p{L}+){1,4})?|Terms and Conditions|Terms|Contract|Description|Statement of Work|Order Form|Policy)'
const any = /Agreement|Addend|Terms|Contract|Description|Statement of Work|Order Form|Policy/
const pattern = new RegExp(`(?<![\\p{L}’'-])(?:${word}\\s+(?:(?:and|of|for|&)\\s+)?){0,5}${kind}(?![\\p{L}-])`, 'gu')
/** Agreements that stand beside any site and prevail over none. */
const general =
  /^(?:business associate|non-disclosure|confidentiality|standard contractual|privacy|cookie|acceptable use|fair use|security|retention|trust|key|bucket|password|access|disclosure|vulnerability disclosure|iam|job|task|product)\b/i
const leading = /^(?:(?:The|Our|Your|This|That|Each|Any|An|A|In|Under|By|See|Where|Both|If|All|Its|Their)\s+)+/

/** The agreements that a text names, without the names of the vendor and of what it sells before them. */
export function agreementsIn({ site, parties }: Project, text: string): readonly NamedAgreement[] {
  if (!any.test(text)) return []
  const own = [site.vendor.name, site.product.name].toSorted((a, b) => b.length - a.length)
  const strangers = parties.filter(({ role }) => role !== 'provider').flatMap(({ name, short, aliases }) => [name, short, ...aliases])
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    let title = match[0].replace(leading, '')
    if (strangers.some((name) => title.startsWith(`${name} `) || title.startsWith(`${name}’s `))) return []
    for (const name of own)
      for (const form of [`${name}’s `, `${name}'s `, `${name} `]) if (title.startsWith(form)) title = title.slice(form.length)
    if (!/\s/.test(title) || general.test(title)) return []
    return [{ title, index: match.index + match[0].length - title.length }]
  })
}

/** Whether two titles name one agreement: case, number and punctuation aside. */
export function sameAgreement(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ')
}

/** The agreement of the data that a title seems to mean without being its title. */
export function agreementLike(project: Project, title: string) {
  const words = wordsOf(title)
  return project.site.legal?.agreements.find((one) => {
    const own = wordsOf(one.title)
    const shared = own.filter((each) => words.includes(each)).length
    return shared >= 2 && shared >= Math.max(own.length, words.length) - 1
  })
}

function wordsOf(title: string): readonly string[] {
  return (title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])
    .filter((one) => !['the', 'and', 'of', 'for'].includes(one))
    .map((one) => one.replace(/s$/, ''))
}
