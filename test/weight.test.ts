import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { tree } from './build/folders.ts'

/** How much a reader loads, compressed as a host serves it. */

const out = inject('sample')
const read = (file: string) => readFileSync(join(out, file))
const pages = tree(out)
  .map((entry) => entry.slice(0, entry.lastIndexOf(' ')))
  .filter((file) => file.endsWith('.html') && !/http-equiv="refresh"/.test(read(file).toString()))

/** The files that a page loads before its reader does anything. */
function parts(file: string): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const html = read(file).toString()
  const scripts = [...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, src]) => src!)
  const imported = (script: string): readonly string[] =>
    [
      ...read(script)
        .toString()
        .matchAll(/(?:^|[;}\s])import\s*(?:[\w{},*\s]+from\s*)?"\.\/([^"]+)"/g),
    ].flatMap(([, name]) => {
      const path = join(script, '..', name!)
      return [path, ...imported(path)]
    })
  return {
    scripts: [...new Set(scripts.flatMap((script) => [script, ...imported(script)]))],
    styles: [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)].map(([, href]) => href!),
  }
}

const gzipped = (files: readonly string[]) => files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0)

describe('what a page weighs', () => {
  test('no more than 3 KB of script before its reader searches', () => {
    for (const file of pages) {
      if (file === 'search/index.html') continue
      expect(gzipped(parts(file).scripts), file).toBeLessThanOrEqual(3 * 1024)
    }
  })

  test('nothing holds up the first paint but style sheets and one small script', () => {
    for (const file of pages) {
      const html = read(file).toString()
      const blocking = [...html.matchAll(/<script(?![^>]*type="module")[^>]*src="([^"]+)"/g)].map(([, src]) => src)
      expect(blocking, file).toEqual(['/theme.js'])
    }
    expect(read('theme.js').length).toBeLessThan(512)
  })

  test('a matrix of 18 areas and 4 parties, with its styles, no more than 30 KB', () => {
    const { styles } = parts('matrix/team/index.html')
    const brotli = (file: string) => brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
    const all = ['matrix/team/index.html', ...styles]
    expect(all.reduce((sum, file) => sum + brotli(file), 0)).toBeLessThanOrEqual(30 * 1024)
    expect(gzipped(all)).toBeLessThanOrEqual(30 * 1024)
  })
})
