import type { Role } from '../../model/party.ts'
import type { strings } from '../strings.ts'
import type { SearchRecord } from './record.ts'

/** What a site's search is made of, whatever kind of site it is. */
export interface SearchSite {
  readonly language: string
  readonly records: readonly SearchRecord[]
  readonly layers: readonly { readonly id: string; readonly title: string }[]
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly short: string
    readonly tone: number
    readonly role: Role
  }[]
  readonly offerings: readonly { readonly id: string; readonly name: string; readonly short: string }[]
  /** Glossary terms, each with its other words. */
  readonly terms: readonly (readonly string[])[]
  /** What a reader may begin with. */
  readonly start: readonly { readonly title: string; readonly url: string }[]
  /** Where else to look when nothing is found; addresses begin at the site's root, or are whole. */
  readonly look: readonly { readonly title: string; readonly url: string }[]
  /** What things are called, where this site calls them otherwise than the strings table. */
  readonly words: SearchNames
}

/** Names of filters and of groups of results. */
export interface SearchNames extends Partial<Record<'party' | 'offering' | 'layer', string>> {
  readonly kinds?: Partial<Record<keyof typeof strings.search.kinds, string>>
}
