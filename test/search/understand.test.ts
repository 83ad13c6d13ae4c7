import { beforeAll, describe, expect, test } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import { addressOf, type Chosen, countsOf, fits, nothingChosen } from '../../src/site/scripts/search/facets.ts'
import { type Lookup, lookupOf } from '../../src/site/scripts/search/lookup.ts'
import { excerptOf, markWords } from '../../src/site/scripts/search/marks.ts'
import { corrected } from '../../src/site/scripts/search/spelling.ts'
import { understand } from '../../src/site/scripts/search/understand.ts'
import { type SearchAid, searchAid } from '../../src/views/search/aid.ts'
import { searchRecords } from '../../src/views/search/records.ts'
import { stem, wordsOf } from '../../src/views/search/stem.ts'
import { vendorSearch } from '../../src/views/search/vendor-site.ts'
import { projectOf } from '../support/project.ts'

let aid: SearchAid
let look: Lookup

beforeAll(() => {
  const project = loadProject(process.cwd())
  const site = vendorSearch(project)
  const made = searchAid(site)
  aid = { ...made.aid, table: site.records.map(({ url }) => made.markOf.get(url)!) }
  look = lookupOf(aid)
})

/** The first ways in which each concept of a question is looked for. */
const concepts = (query: string) => understand(query, look).concepts.map(({ alternatives }) => alternatives[0]!.words.join(' '))
const others = (query: string) =>
  understand(query, look).concepts.flatMap(({ alternatives }) => alternatives.map(({ words }) => words.join(' ')))
const names = (places: readonly number[]) => places.map((place) => aid.parties[place]!.short)

describe('words', () => {
  test('are parted at hyphens, without accents, and keep what an apostrophe joins', () => {
    expect(wordsOf("Customer’s sign-in, naïve: 2FA & O'Brien")).toEqual(['customers', 'sign', 'in', 'naive', '2fa', 'obrien'])
    expect(wordsOf('数据 ключ')).toEqual(['数据', 'ключ'])
  })

  test.each([
    ['encrypt', 'encrypts encrypted encrypting encryption'],
    ['notify', 'notifies notified notification notifications'],
    ['approve', 'approves approval approvals approvers'],
    ['authorise', 'authorize authorisation authorization'],
    ['patch', 'patches patched patching'],
    ['scan', 'scans scanned scanning'],
    ['key', 'keys'],
    ['centre', 'center centres'],
    ['policy', 'policies'],
  ])('have the stem of their other forms: %s', (word, forms) => {
    for (const form of forms.split(' ')) expect(stem(form), form).toBe(stem(word))
  })

  test('that mean different things have different stems', () => {
    const words = ['key', 'kill', 'server', 'service', 'data', 'date', 'test', 'text', 'patch', 'path', 'access', 'account', 'tls', '2fa']
    expect(new Set(words.map(stem)).size).toBe(words.length)
  })
})

describe('a question', () => {
  test('is read without the words that say nothing, unless it has no others', () => {
    expect(concepts('who patches the operating system?')).toEqual(expect.arrayContaining(['patches', 'operating system']))
    expect(concepts('who patches the operating system?')).not.toContain('who')
    expect(concepts('who is it')).not.toEqual([])
    expect(concepts('   ?! ')).toEqual([])
  })

  test('finds terms of the glossary by their synonyms, both ways', () => {
    expect(others('2fa')).toContain('multi factor authentication')
    expect(others('multi-factor authentication')).toContain('2fa')
    expect(others('bring your own key')).toContain('customer managed key')
  })

  test('finds words joined and parted', () => {
    expect(others('back up')).toContain('backup')
    expect(others('datacentre')).toContain('data centre')
  })

  test('tells who is asked about: customers say I, and you to the provider', () => {
    expect(names(understand('do I have to back up my data?', look).parties)).toEqual(['You'])
    expect(names(understand('do you back up my data?', look).parties)).toEqual(['Alderpoint'])
    expect(names(understand('what does AWS patch', look).parties)).toEqual(['AWS'])
    expect(names(understand('who takes backups', look).parties)).toEqual([])
    expect(names(understand('do I or do you take backups', look).parties)).toEqual([])
  })

  test('tells the offering, where its name is not just a word', () => {
    const of = (query: string) => understand(query, look).offerings.map((place) => aid.offerings[place]!.short)
    expect(of('backups on the Enterprise plan')).toEqual(['Enterprise'])
    expect(of('backups in Alder Flow Private')).toEqual(['Private'])
    expect(of('patch the server')).toEqual([])
  })

  test('keeps names that hostile texts have for names of properties', () => {
    for (const query of ['constructor', '__proto__', 'toString hasOwnProperty', '<script>', '%00', '((((', '\\', '*'.repeat(200)])
      expect(() => understand(query, look)).not.toThrow()
  })
})

describe('misspelled words', () => {
  test.each([
    ['encrpytion', 'encryption'],
    ['firewal', 'firewall'],
    ['pasword', 'password'],
    ['vulnerabilty', 'vulnerability'],
    ['seperate', 'separate'],
    ['notifcation', 'notification'],
  ])('%s is %s', (word, meant) => {
    expect(stem(corrected(word, look)!)).toBe(stem(meant))
  })

  test('are mended in their places, and those that are right stay', () => {
    expect(understand('Who holds the encrpytion keys?', look).mended).toBe('Who holds the encryption keys?')
    expect(understand('who holds the encryption keys?', look).mended).toBeUndefined()
  })

  test('that are like no word of the site are named', () => {
    expect(understand('zzzzqqqq', look).unknown).toEqual(['zzzzqqqq'])
  })

  test('are not looked for in what is still being typed', () => {
    expect(understand('encr', look).mended).toBeUndefined()
    expect(others('encr')).toContain('encr')
  })
})

describe('filters', () => {
  const held: Chosen = { ...nothingChosen, party: ['You'], offering: ['Team'] }
  const markOf = (text: string) => {
    const record = searchRecords(loadProject(process.cwd())).findIndex(({ title }) => title === text)
    return aid.marks[aid.table[record]!]!
  }

  test('join a party and an offering only where the party holds it there', () => {
    const keys = markOf('Hold the key-encryption keys, and rotate them once a year.')
    expect(fits(keys, held, aid)).toBe(false)
    expect(fits(keys, { ...held, offering: ['Private'] }, aid)).toBe(true)
    expect(fits(keys, { ...held, party: ['Alderpoint'] }, aid)).toBe(true)
    expect(fits(keys, { ...nothingChosen, kind: ['area'] }, aid)).toBe(false)
  })

  test('count what one would get', () => {
    const marks = aid.table.map((place) => aid.marks[place]!)
    const counts = countsOf(marks, held, aid)
    for (const party of ['You', 'Alderpoint', 'AWS'])
      expect(counts.party.get(party) ?? 0).toBe(marks.filter((mark) => fits(mark, { ...held, party: [party] }, aid)).length)
    expect(counts.kind.get('duty')).toBe(marks.filter((mark) => fits(mark, { ...held, kind: ['duty'] }, aid)).length)
  })

  test('stand in the address', () => {
    expect(addressOf('a & b', held)).toBe('?q=a+%26+b&party=You&offering=Team')
    expect(addressOf('', nothingChosen)).toBe('')
  })
})

describe('what is marked', () => {
  const marked = (text: string, wanted: string[][], open?: string) =>
    markWords(text, { wanted, open })
      .filter((piece) => piece.marked)
      .map((piece) => piece.text)

  test('are the words looked for, in all their forms, and phrases only whole', () => {
    expect(marked('Encrypted keys, and the log of audits.', [[stem('encrypt')], [stem('audit'), stem('log')]])).toEqual(['Encrypted'])
    expect(marked('The audit log', [[stem('audit'), stem('log')]])).toEqual(['audit', 'log'])
    expect(marked('Encryption', [], 'encr')).toEqual(['Encryption'])
    const text = 'Straße «x» <b>&amp;</b>'
    expect(
      markWords(text, { wanted: [] })
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })

  test('is in the part of a text that is shown', () => {
    const text = `${'word '.repeat(100)}the needle stands here ${'and more '.repeat(60)}`
    const shown = excerptOf(text, { wanted: [['needl']] })
    expect(shown).toContain('the needle stands here')
    expect(shown).toMatch(/^… .* …$/)
    expect(excerptOf('Short.', { wanted: [] })).toBe('Short.')
  })
})

test('a site in another language has no words of English in its aid', () => {
  const files = {
    'data/site.yaml':
      'vendor: { name: Acme }\nproduct: { name: Acme Cloud, summary: Rechnungen. }\nurl: https://trust.acme.example/\nlanguages: [de]\n',
  }
  const project = projectOf(files)
  const { aid: german } = searchAid(vendorSearch(project))
  expect([german.small, german.weak, german.alike, german.actors]).toEqual(['', '', [], []])
})
