import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dateWords } from '../src/views/dates.ts'

/** Interface words stand in src/views/strings.ts alone, so that they can be translated as one. */

/** Words in the markup of a component, and in attributes that are read out. */
function literalWords(source: string): readonly string[] {
  const markup = source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g, '')
  const texts = [...markup.matchAll(/>([^<>{}]*)(?=[<{])/g), ...markup.matchAll(/\}([^<>{}]*)(?=<)/g)]
    .map(([, text]) => text!.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !/=>|&&|\|\||[?:=();'`[\]]/.test(text))
  const attributes = [...markup.matchAll(/\s(?:aria-label|aria-description|title|alt|placeholder|data-label)="([^"]+)"/g)]
  return [...texts, ...attributes.map(([, text]) => text!)]
}

/** What a script writes into a page as it stands. */
function writtenWords(source: string): readonly string[] {
  const writes = source.matchAll(/(?:textContent|placeholder|title|ariaLabel)\s*=\s*(['"`])([^'"`]*\p{L}{2}[^'"`]*)\1/gu)
  return [...writes].map(([, , text]) => text!)
}

describe('words of the interface', () => {
  test('the look-out sees them', () => {
    const found = literalWords(
      '---\nconst a = 1\n---\n<p title="Read it">Hello <b>you</b> {a > 1 && <i>there</i>} and {a} here</p>\n<a alt="">{words.more}</a>',
    )
    expect(found).toEqual(expect.arrayContaining(['Hello', 'you', 'there', 'here', 'Read it']))
    expect(writtenWords("status.textContent = 'All done'\nfield.value = 'dark'")).toEqual(['All done'])
  })

  test.each(globSync('src/site/**/*.astro').toSorted())('%s has none of its own', (file) => {
    expect(literalWords(readFileSync(file, 'utf8'))).toEqual([])
  })

  test.each(globSync('src/site/scripts/**/*.ts').toSorted())('%s writes none of its own', (file) => {
    expect(writtenWords(readFileSync(file, 'utf8'))).toEqual([])
  })
})

test('styles know no left and no right', () => {
  const physical =
    /[\s;{](?:(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?(?:left|right)\s*:|(?:text-align|float|clear):\s*(?:left|right)\b)/
  const shorthand = /(?:margin|padding|inset):\s*(\S+) (\S+) \S+ (\S+);/g
  for (const file of globSync('src/site/styles/*.css')) {
    const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(css, file).not.toMatch(physical)
    for (const [all, , right, left] of css.matchAll(shorthand)) expect(right, `${file}: ${all}`).toBe(left)
  }
})

test('dates are written in the language of the site', () => {
  const told = (language: string) => ['2026-10-01', '2026-10', '2026'].map((date) => dateWords(date, { languages: [language] }))
  expect(told('en')).toEqual(['1 October 2026', 'October 2026', '2026'])
  expect(told('en-US')).toEqual(['October 1, 2026', 'October 2026', '2026'])
  expect(told('de')).toEqual(['1. Oktober 2026', 'Oktober 2026', '2026'])
  expect(told('ja')).toEqual(['2026年10月1日', '2026年10月', '2026年'])
  expect(told('ar-EG')[0]).toMatch(/أكتوبر/)
  // Not the year of another calendar.
  expect(told('fa')[2]).toMatch(/۲۰۲۶/)
})
