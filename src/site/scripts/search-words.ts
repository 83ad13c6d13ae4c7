/** The words of the search page, which it carries itself. */
export interface SearchWords {
  readonly kind: string
  readonly party: string
  readonly offering: string
  readonly layer: string
  readonly kinds: Readonly<Record<string, string>>
  readonly names: Readonly<Record<string, string>>
  readonly clear: string
  readonly more: string
  readonly failed: string
  readonly noneHelp: string
  readonly one: string
  readonly many: string
  readonly none: string
}
