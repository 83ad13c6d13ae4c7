import type { SearchAid } from '../../../views/search/aid.ts'

/** The part of Pagefind's interface that the search uses. */
export interface Pagefind {
  options(options: { readonly noWorker: boolean; readonly ranking: Readonly<Record<string, unknown>> }): Promise<void>
  init(): Promise<void>
  search(query: string | null): Promise<{ readonly results: readonly Hit[] }>
}

/** A record that a search has found, before it is loaded. */
export interface Hit {
  readonly id: string
  readonly score: number
  /** The fields in which the word stands, beside the content. */
  readonly matchedMetaFields?: readonly string[]
  data(): Promise<Fragment>
}

/** A record as the index keeps it. Everything in it is text, and none of it is to be read as HTML. */
export interface Fragment {
  readonly url: string
  readonly content: string
  readonly meta: Readonly<Partial<Record<'title' | 'area' | 'keywords' | 'condition' | 'also' | 'said' | 'text', string>>>
}

export interface Loaded {
  readonly pagefind: Pagefind
  readonly aid: SearchAid
  /** The place of each record's mark in the aid, by the record's id. */
  readonly markOf: ReadonlyMap<string, number>
}

let loading: Promise<Loaded> | undefined

/** Loads the index and the aid to it, once; after a failure, anew. They are a part of the published site and not of this script. */
export function loadIndex(bundle: string): Promise<Loaded> {
  loading ??= load(bundle).catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(bundle: string): Promise<Loaded> {
  const [pagefind, aid] = await Promise.all([loadPagefind(bundle), loadAid(`${bundle}site.pf_aid`)])
  const ids = (await pagefind.search(null)).results.map(({ id }) => id).sort()
  return { pagefind, aid, markOf: new Map(ids.map((id, index) => [id, aid.table[index] ?? 0])) }
}

async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind
  const metaWeights = { title: 0, area: 0, keywords: 0, condition: 0, also: 0, said: 0, text: 0 }
  await pagefind.options({ noWorker: true, ranking: { termSimilarity: 3, metaWeights } })
  await pagefind.init()
  return pagefind
}

async function loadAid(address: string): Promise<SearchAid> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok || !response.body) throw new Error(`${response.status} ${address}`)
  return (await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).json()) as SearchAid
}
