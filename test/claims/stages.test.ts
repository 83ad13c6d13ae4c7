import { describe, expect, test } from 'vitest'
import { areaRange } from '../../src/claims/area.ts'
import { findClauses } from '../../src/claims/clause.ts'
import { splitConjuncts } from '../../src/claims/conjunct.ts'
import { readParty } from '../../src/claims/party.ts'
import { splitSentences } from '../../src/claims/sentence.ts'
import { tagTokens } from '../../src/claims/tag.ts'
import { verbGroupAt } from '../../src/claims/verb-group.ts'
import { verbReading } from '../../src/claims/verbs.ts'
import { lexicon } from './support.ts'

test('sentences end at full stops, not at abbreviations', () => {
  const text = 'Keys, e.g. AES, are yours. We patch hosts etc. daily! See https://x.example/a.b for more.'
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Keys, e.g. AES, are yours.',
    'We patch hosts etc. daily!',
    'See https://x.example/a.b for more.',
  ])
})

test('tokens keep their offsets', () => {
  const text = "Customers' keys (and Acme’s) don't expire – they're kept."
  for (const token of tagTokens(text)) expect(text.slice(token.start, token.end)).toBe(token.text)
  expect(tagTokens(text).map((token) => token.tag)).toEqual([
    'word',
    'genitive',
    'word',
    'bracket',
    'coordinator',
    'name',
    'genitive',
    'bracket',
    'do',
    'negator',
    'word',
    'stop',
    'pronoun',
    'be',
    'word',
    'stop',
  ])
})

test.each([
  ['patches', 'patch', 'third'],
  ['controlling', 'control', 'gerund'],
  ['monitoring', 'monitor', 'gerund'],
  ['applied', 'apply', 'participle'],
  ['kept', 'keep', 'participle'],
  ['oversees', 'oversee', 'third'],
] as const)('%s is a form of %s', (word, lemma, form) => {
  expect(verbReading(word)?.lemma).toBe(lemma)
  expect(verbReading(word)?.forms.has(form)).toBe(true)
})

describe('verb groups', () => {
  test.each([
    ['You do not currently need to patch hosts', { lemma: 'patch', chain: ['need'], negated: true }],
    ['Hosts must be patched by us', { lemma: 'patch', modal: 'must', passive: true }],
    ['You are required to patch hosts', { lemma: 'patch', chain: ['require'], passive: false }],
    ['You never have to patch hosts', { lemma: 'patch', chain: ['have'], negated: true }],
    ['Acme is not only responsible', { lemma: 'be', copula: true, negated: false }],
    ['Acme, not the customer, patches hosts', { lemma: 'patch', passive: false }],
  ])('%s', (text, expected) => {
    const tokens = tagTokens(text)
    expect(tokens.map((_, at) => verbGroupAt(tokens, at)).find((group) => group !== undefined)).toMatchObject(expected)
  })

  test.each(['security patches for hosts', 'the access reviews', 'to patch hosts', 'patching hosts', 'Access controls'])(
    'none in: %s',
    (text) => {
      const tokens = tagTokens(text)
      expect(tokens.some((_, at) => verbGroupAt(tokens, at) !== undefined)).toBe(false)
    },
  )
})

describe('clauses', () => {
  const clauses = (text: string) => {
    const tokens = tagTokens(text)
    return findClauses(tokens, lexicon)
      .filter((clause) => clause.group)
      .map((clause) => `${clause.kind}: ${tokens[clause.group!.head]!.text}`)
      .sort()
  }
  test.each([
    ['While Acme patches hosts, you patch images.', ['concession: patches', 'main: patch']],
    ['If you use keys, logs, or disks, they are yours.', ['condition: use', 'main: are']],
    ['Customers who use it are responsible.', ['main: are', 'relative: use']],
    ['You are responsible for the tools Acme provides.', ['main: are', 'relative: provides']],
    ['This means that keys are yours.', ['content: are', 'main: means']],
    ['AWS operates the sites, hosts servers, and patches hypervisors.', ['main: hosts', 'main: operates', 'main: patches']],
    ['Hosts are ours; images are yours.', ['main: are', 'main: are']],
    ['You decide who can see it.', ['main: decide', 'question: see']],
  ])('%s', (text, expected) => expect(clauses(text)).toEqual(expected))
})

describe('parties', () => {
  test.each([
    ['the customer', 'customer'],
    ['your security team', 'customer'],
    ["Acme's engineers", 'provider'],
    ['the Acme Cloud platform', 'provider'],
    ['Acme and AWS', 'provider upstream'],
    ['the SaaS provider (Acme)', 'provider'],
    ['the underlying cloud provider', 'upstream'],
    ['customers subject to export law', 'customer'],
    ['customer workloads', undefined],
    ['Acme Functions', undefined],
    ['end users', undefined],
    ['the identity provider', undefined],
    ['your customers', undefined],
    ['API users', undefined],
  ])('%s', (text, expected) => {
    const tokens = tagTokens(text)
    const hit = readParty(tokens, 0, tokens.length, lexicon)
    expect(hit?.parties.map((party) => party.role).join(' ')).toBe(expected)
  })
})

describe('areas', () => {
  const areas = (text: string) => {
    const tokens = tagTokens(text)
    return splitConjuncts(tokens, areaRange(tokens, 0, tokens.length)).map((area) =>
      text.slice(tokens[area.start]!.start, tokens[area.end - 1]!.end),
    )
  }
  test.each([
    ['patching hosts as set forth in the contract', ['patching hosts']],
    ['the keys, in accordance with the policy', ['the keys']],
    ['the keys when requested', ['the keys']],
    ['deciding when to upgrade', ['deciding when to upgrade']],
    ['the keys and the tokens', ['the keys', 'the tokens']],
    ['keys, tokens, and users', ['keys', 'tokens', 'users']],
    ['the security of hosts and networks', ['the security of hosts and networks']],
    ['identifying and classifying data', ['identifying and classifying data']],
    ['patching hosts and rotating keys', ['patching hosts', 'rotating keys']],
    ['the contents and for using the tools', ['the contents', 'using the tools']],
    ['access, including keys, tokens and users', ['access, including keys, tokens and users']],
    ['managing keys, storing them safely', ['managing keys']],
  ])('%s', (text, expected) => expect(areas(text)).toEqual(expected))
})
