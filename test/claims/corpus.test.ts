import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Labelled, predict, score } from '../eval/corpus.ts'

const records = readFileSync(new URL('../eval/corpus.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
const predictions = new Map(records.map((record) => [record.id, predict(record)]))

test('the corpus is large, varied and labelled with words of its own sentences', () => {
  expect(records.length).toBeGreaterThanOrEqual(120)
  expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
  for (const record of records) for (const claim of record.claims!) expect(record.sentence).toContain(claim.area_phrase)
  expect(new Set(records.map((record) => record.negative_category)).size).toBeGreaterThanOrEqual(12)
})

test('the reading of the corpus holds its figures', () => {
  const { all, clear } = score(records, predictions)
  expect(all!.party_or_polarity_flips).toBe(0)
  expect(all!.false_alarms_by_category).toEqual({})
  expect(all!.claim.P).toBeGreaterThanOrEqual(0.98)
  expect(all!.claim.R).toBeGreaterThanOrEqual(0.97)
  expect(clear!.sentence.F1).toBeGreaterThanOrEqual(0.98)
})

test('a flip, a miss and an overlong phrase are counted', () => {
  const gold: Labelled[] = [
    { id: 'a', sentence: 'x', claims: [{ party: 'customer', area_phrase: 'the keys', polarity: 'responsible', strength: 'explicit' }] },
    { id: 'b', sentence: 'x', claims: [{ party: 'provider', area_phrase: 'the hosts', polarity: 'responsible', strength: 'operational' }] },
    { id: 'c', sentence: 'x', claims: [], negative_category: 'advice' },
  ]
  const guess = (area_phrase: string, party = 'provider') => [{ party, area_phrase, polarity: 'responsible' }]
  const figures = score(
    gold,
    new Map([
      ['a', guess('keys')],
      ['b', guess('hosts one two three four five six')],
      ['c', guess('it')],
    ]),
  )
  expect(figures.all).toMatchObject({ party_or_polarity_flips: 1, false_alarms_by_category: { advice: 1 }, claim: { P: 0, R: 0 } })
  expect(
    score(
      gold,
      new Map([
        ['a', guess('keys', 'customer')],
        ['b', guess('hosts')],
      ]),
    ).all!.claim,
  ).toEqual({ P: 1, R: 1, F1: 1 })
})
