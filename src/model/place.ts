/** A position in a project file. Lines and columns count from 1, columns in UTF-16 code units; `file` is relative to the project's root, with forward slashes. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** The last step of a path that means the key itself and not its value. */
export const theKey: unique symbol = Symbol('the key')

export type Path = readonly (string | number | typeof theKey)[]

/**
 * Finds where a value stands. Without arguments the entity itself, with a path the value at that path inside it, with
 * `theKey` behind the path its key; where the path does not exist, its nearest parent that does.
 */
export type Locate = (...path: Path) => Place

/** Anything that was read from a file and knows where. */
export interface Located {
  readonly at: Locate
}

/** Orders places by file, then line, then column. */
export function comparePlaces(a: Place, b: Place): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column
}

/** Orders text by code units, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
