declare module 'virtual:demarc/project' {
  /** The checked project. */
  export const project: import('../model/project.ts').Project
  /** What a portfolio shows; absent for a vendor's own site. */
  export const portfolio: import('../portfolio/portfolio.ts').Portfolio | undefined
  /** The prose of each page of content/, by its address. */
  export const bodies: ReadonlyMap<string, import('hast').Root>
  /** What the addresses of this site begin with: `/`, or `/trust/`. Not import.meta.env.BASE_URL, which the environment can shadow. */
  export const base: string
  /** Not import.meta.env.PROD, for the same reason. */
  export const command: 'build' | 'dev'
}

declare module 'virtual:demarc/search-words' {
  /** The words of the search, of the strings table. */
  export const words: typeof import('../views/strings.ts').strings.search
}
