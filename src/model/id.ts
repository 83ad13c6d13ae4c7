import { z } from 'zod'

/** Ids are file names and addresses too, so they are lower-case kebab-case and nothing else. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

export const id = z
  .string()
  .max(80)
  .regex(idPattern, 'Ids are written in lower-case words joined by hyphens, such as "enforce-mfa"')
  .meta({ description: 'A permanent id in kebab-case.' })

export const ids = z.array(id).min(1)

/** One id or a list of them. */
export const idOrIds = z.union([id, ids])

/** A list from a value that may be given alone. */
export function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}
