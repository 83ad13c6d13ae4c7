import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './support.ts'

/**
 * readings.txt: a sentence, and indented below it what it is to be read as. Behind "<" stands the lead-in of a list item,
 * behind "<<" the sentence before.
 */
const entries = readFileSync(new URL('readings.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n(?! )/)
  .map((entry) => entry.split('\n'))

test.each(entries.map(([sentence, ...lines]) => [sentence!, lines.map((one) => one.trim())] as const))('%s', (sentence, expected) => {
  const [, text, mark, context] = /^(.*?)(?: (<<?) (.*))?$/.exec(sentence)!
  expect(read(text!, mark === '<' ? { leadIn: context } : { previous: context })).toEqual(expected)
})
