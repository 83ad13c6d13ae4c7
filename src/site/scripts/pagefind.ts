/** The part of Pagefind's interface that the search page uses. */
export interface Pagefind {
  options(options: { readonly noWorker?: boolean; readonly excerptLength?: number }): Promise<void>
  init(): Promise<void>
  filters(): Promise<unknown>
  search(query: string | null, options: { readonly filters: Filters }): Promise<Found>
}

export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>

export interface Found {
  readonly results: readonly { readonly id: string; data(): Promise<Result> }[]
  /** How many results each value of each filter would have. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export interface Result {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

let loading: Promise<Pagefind> | undefined

/** Loads the index, once. It is a part of the published site and not of this script. */
export function loadPagefind(bundle: string): Promise<Pagefind> {
  loading ??= (async () => {
    const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind
    await pagefind.options({ noWorker: true, excerptLength: 28 })
    await pagefind.init()
    await pagefind.filters()
    return pagefind
  })()
  return loading
}
