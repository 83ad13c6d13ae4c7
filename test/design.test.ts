import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentGrounds, washShare } from '../src/model/accent.ts'
import { contrast, leastContrast } from '../src/model/colour.ts'

/** What src/site/styles/README.md says of the design is what the stylesheet does. */

const page = readFileSync('src/site/styles/README.md', 'utf8')
const tokens = readFileSync('src/site/styles/tokens.css', 'utf8')
const sheets = globSync('src/site/styles/*.css').map((file) => [file, readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')] as const)

/** A token's value where it is set first, without line breaks. */
const setTo = (name: string) => new RegExp(`^  ${name}: ([^;]+);`, 'm').exec(tokens)?.[1]
const schemes = (name: string) => /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(setTo(name) ?? '')?.slice(1)

/** The rows of a section's table, cell by cell, without code marks. */
function rows(section: string): readonly (readonly string[])[] {
  const [, text = ''] = new RegExp(`^## ${section}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(page) ?? []
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((cell) => cell.replaceAll('`', '').trim()),
    )
}

test('type sizes', () => {
  const told = rows('Type').map(([name, size]) => [name, size])
  const set = [...tokens.matchAll(/^ {2}(--size-\d): ([^;]+);/gm)].map(([, name, size]) => [name, size])
  expect(told).toEqual(set)
  expect(page).toContain(`\`--measure\`, \`${setTo('--measure')}\``)
  expect(page).toContain(`\`--edge\`, \`${setTo('--edge')}\``)
  for (const [file, css] of sheets.filter(([name]) => !/print|tokens/.test(name)))
    for (const [, size] of css.matchAll(/font-size: ([^;]+);/g)) expect(size, file).toMatch(/^(?:var\(--size-\d\)|inherit|0\.\d+em)$/)
})

test('steps of space', () => {
  const [, text = ''] = /^## Space\n([\s\S]*?)^## /m.exec(page) ?? []
  const told = new Set([...text.matchAll(/`(\d[\d.]*)`/g)].map(([, step]) => Number(step)))
  const used = new Set(
    sheets.flatMap(([, css]) =>
      [...css.matchAll(/(?:^|\s)(?:margin|padding|gap|row-gap|column-gap)[a-z-]*: ([^;]+);/g)].flatMap(([, value]) =>
        [...value!.replace(/(?:clamp|calc|max)\(.*\)/g, '').matchAll(/(?<![\w.])-?([\d.]+)rem/g)].map(([, step]) => Number(step)),
      ),
    ),
  )
  expect([...used.difference(told)], 'steps that the page does not have').toEqual([])
  expect([...told.difference(used)], 'steps that nothing uses').toEqual([])
})

describe('colours', () => {
  const [light, dark] = schemes('--sunken') as [string, string]
  const told = rows('Colour')

  test('are all there, as they are', () => {
    const names = told.flatMap(([name]) => name!.split(', '))
    const set = [...tokens.matchAll(/^ {2}(--[\w-]+): (?:light-dark\()?#/gm)].map(([, name]) => name!)
    expect(names.toSorted()).toEqual(set.filter((name) => !/^--(?:tone|marker)/.test(name)).toSorted())
    for (const [name, first, second] of told) {
      if (name!.includes(', ')) expect(name!.split(', ').map(setTo)).toEqual([first, second])
      else expect(schemes(name!), name).toEqual([first, second])
    }
  })

  test('have the contrast that the page says, and text enough of it', () => {
    for (const [name, first, second, ratio] of told) {
      if (!ratio) continue
      const found = [contrast(first!, name === '--field' ? '#ffffff' : light), contrast(second!, name === '--field' ? '#1f2327' : dark)]
      expect(found.map((one) => (Math.floor(one * 10) / 10).toFixed(1)).join(', '), name).toBe(ratio)
      for (const one of found) expect(one, name).toBeGreaterThanOrEqual(name === '--field' ? 3 : leastContrast)
    }
  })

  test('of parties are told apart from the ground, and are about as dark as one another', () => {
    const tones = rows('Parties')
    expect(tones.map(([name]) => name)).toEqual([1, 2, 3, 4, 5, 6].map((tone) => `--tone-${tone}`))
    for (const [index, [ground, column]] of (
      [
        [light, 1],
        [dark, 2],
      ] as const
    ).entries()) {
      const found = tones.map((row) => contrast(row[column]!, ground))
      for (const row of tones) expect(schemes(row[0]!)?.[index], row[0]).toBe(row[column])
      expect(Math.min(...found)).toBeGreaterThanOrEqual(4.4)
      expect(Math.max(...found) / Math.min(...found)).toBeLessThan(1.6)
    }
  })

  test('of the accent are checked on the grounds that there are', () => {
    const grounds = (scheme: 0 | 1) => ({ ground: schemes('--ground')![scheme], sunken: schemes('--sunken')![scheme] })
    expect(accentGrounds).toEqual({ light: grounds(0), dark: grounds(1) })
    expect(setTo('--wash')).toBe(`color-mix(in oklab, var(--accent) ${washShare * 100}%, var(--ground))`)
  })
})

test('only the search window moves, where motion is welcome; the layers are those of the page', () => {
  const moves = /\b(?:transition|animation)(?:-\w+)?:|(?<!over)scroll-behavior/
  for (const [file, css] of sheets.filter(([name]) => !name.endsWith('search-dialog.css'))) expect(css, file).not.toMatch(moves)
  const [, dialog] = sheets.find(([name]) => name.endsWith('search-dialog.css'))!
  expect(dialog.replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n\}/g, '')).not.toMatch(moves)
  expect(dialog).toContain('0.14s')
  const [, layers] = /@layer ([^;{]+);/.exec(readFileSync('src/site/styles/index.css', 'utf8'))!
  expect(page).toContain(`\`${layers}\``)
})
