import type { Root } from 'hast'
import type { Project } from '../model/project.ts'
import type { Portfolio } from '../portfolio/portfolio.ts'

/** What a build hands to the pages it renders. */
export interface Handover {
  readonly project: Project
  /** What a portfolio shows; absent for a vendor's own site. */
  readonly portfolio: Portfolio | undefined
  /** The prose of each page, by its address. */
  readonly bodies: ReadonlyMap<string, Root>
  /** What addresses begin with: `/`, or `/trust/`. Astro's import.meta.env is no source for it: any variable of the environment shadows it. */
  readonly base: string
  readonly command: 'build' | 'dev'
  /** Messages that Astro logged as errors without failing. */
  readonly errors: string[]
}

/**
 * The one global of Demarc. The project has functions and Maps, so it cannot be written out as a module; the pages and
 * the logger are bundled, so that they have module instances of their own; but all run in this process. So a build puts
 * what it hands over here, under a key of its own, and the bundled code, which has the key, takes it from here by reference.
 */
export const slotName = 'demarc.handover'
const slot = Symbol.for(slotName)
type Global = typeof globalThis & { [slot]?: Map<string, Handover> }

/** Puts something in the slot, in the place of what was there under the key. */
export function handOver(key: string, handover: Handover): void {
  const holder = globalThis as Global
  holder[slot] ??= new Map()
  holder[slot].set(key, handover)
}

/** Empties the slot of what was under the key. */
export function takeBack(key: string): void {
  const holder = globalThis as Global
  holder[slot]?.delete(key)
}

/** The code of a module that exports what lies in the slot under a key. */
export function handoverModule(key: string): string {
  return `export const { project, portfolio, bodies, base, command } = globalThis[Symbol.for(${JSON.stringify(slotName)})].get(${JSON.stringify(key)})\n`
}
