import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Changes the files of a site as a Markdown text says: the name of a file in backticks on a line of its own, then a block of `diff`.
 * Lines that begin with a blank or with "-" must stand in the file, once and one behind the other; those with "-" go, those with "+"
 * come. A block of "+" alone makes a new file. Throws where a change does not fit.
 */
export function applyPatch(root: string, markdown: string): void {
  const changes = [...markdown.matchAll(/^`([^`\n]+)`\n\n```diff\n([\s\S]*?)^```$/gm)]
  if (changes.length === 0) throw new Error('No change: write the name of a file in backticks, then a block of diff.')
  for (const [, file = '', diff = ''] of changes) change(join(root, file), file, diff.trimEnd().split('\n'))
}

function change(path: string, file: string, lines: readonly string[]): void {
  const side = (drop: string) => lines.filter((line) => !line.startsWith(drop)).map((line) => line.slice(1))
  const [before, after] = [side('+'), side('-')]
  if (before.length === 0) {
    if (existsSync(path)) throw new Error(`${file} is there already`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${after.join('\n')}\n`)
    return
  }
  const text = `\n${readFileSync(path, 'utf8')}`
  const parts = text.split(`\n${before.join('\n')}\n`)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} places, and not one, that read:\n${before.join('\n')}`)
  const rest = parts.join(after.length > 0 ? `\n${after.join('\n')}\n` : '\n').slice(1)
  if (rest === '') rmSync(path)
  else writeFileSync(path, rest)
}
