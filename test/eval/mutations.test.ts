import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Evaluation, evaluate, spread } from './mutations/evaluate.ts'
import { applied, linesOf, type Mutator, shifted } from './mutations/mutant.ts'
import { mutators } from './mutations/mutators.ts'
import { reportOf } from './mutations/report.ts'
import { examine, type Outcome } from './mutations/run.ts'
import { sitesIn } from './mutations/sites.ts'
import { Workshop } from './mutations/workshop.ts'
import { at, YamlFile } from './mutations/yaml.ts'

const small = sitesIn('.').filter(({ name }) => name === 'small')
const workshop = new Workshop('small', small[0]!.root)
afterAll(() => workshop.close())
const site = workshop.site()

/** One change of the small site by hand. */
function change(file: string, from: string, to: string, of: Mutator['of'] = 'data'): Outcome {
  const start = site.text(file).indexOf(from)
  expect(start, `${file} holds ${from}`).toBeGreaterThanOrEqual(0)
  const edits = [{ file, start, end: start + from.length, text: to }]
  return examine(workshop, site, { kind: 'by hand', of }, { edits, before: from, after: to })
}

describe('a mutant', () => {
  test('that takes out the only duty of a party is observable, and caught where the party falls silent', () => {
    const dropped = change(
      'data/areas/data.yaml',
      '      - id: test-restore\n        by: customer\n        text: Test a restore once a year.\n',
      '',
    )
    expect(dropped.observable).toHaveProperty('witnesses')
    expect(dropped).toMatchObject({ caught: 'placed', rules: expect.arrayContaining(['gap']) })
  })

  test('that nobody else speaks of is not observable, with the reason, and nothing is found', () => {
    const version = change('data/site.yaml', 'version: "1.0"', 'version: "2.0"')
    expect(version.observable).toEqual({ reason: 'no other statement speaks of it' })
    expect(version).toMatchObject({ caught: 'missed', line: 6, rules: [] })
  })

  test('leaves the site as it was', () => {
    change('data/parties.yaml', 'name: Acme', 'name: Somebody')
    expect([...workshop.site().project.sources]).toEqual([...site.project.sources])
  })

  test('is misplaced where the findings name neither the change nor what contradicts it', () => {
    const file = 'data/areas/data.yaml'
    const text = '      - id: test-restore\n        by: customer\n        text: Test a restore once a year.\n'
    const edits = [{ file, start: site.text(file).indexOf(text), end: site.text(file).length, text: '' }]
    const draft = { edits, before: 'a duty', after: 'none' }
    const told = (line: number) => ({ witnesses: [{ at: { file, line, column: 1 }, says: 'the area' }] })
    const kind = { kind: 'by hand', of: 'prose' } as const
    expect(examine(workshop, site, kind, { ...draft, observable: told(99) }).caught).toBe('elsewhere')
    expect(examine(workshop, site, kind, { ...draft, observable: told(3) }).caught).toBe('placed')
  })
})

test('every kind has a name of its own', () => {
  const kinds = mutators.map(({ kind }) => kind)
  expect(new Set(kinds).size).toBe(kinds.length)
})

test('every change changes something, and says what', () => {
  for (const mutator of mutators)
    for (const draft of mutator.drafts(site)) {
      expect(draft.before, mutator.kind).not.toBe(draft.after)
      for (const { file } of draft.edits) expect(applied(draft.edits, file, site.text(file)), mutator.kind).not.toBe(site.text(file))
    }
})

test('the same input gives the same report', () => {
  const report = () => reportOf(evaluate(small, { each: 1, kind: 'a' }), true)
  const first = report()
  expect(first).toContain('alias: given to a second party')
  expect(report()).toBe(first)
})

test('a site that is not clean is named and not changed', () => {
  const root = mkdtempSync(join(tmpdir(), 'demarc-unclean-'))
  try {
    cpSync(small[0]!.root, root, { recursive: true })
    const file = join(root, 'data/areas/data.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('by: customer', 'by: custommer'))
    const { sites, outcomes } = evaluate([{ name: 'unclean', root }], { each: 1 })
    expect(sites[0]!.findings.length).toBeGreaterThan(0)
    expect(outcomes).toEqual([])
  } finally {
    rmSync(root, { recursive: true })
  }
})

test('the report counts, and names what was missed', () => {
  const outcome = { site: 's', kind: 'k', file: 'f', line: 3, before: 'was', after: 'is', rules: ['gap'] } as const
  const seen = { witnesses: [{ at: { file: 'g', line: 9, column: 1 }, says: 'otherwise' }] }
  const outcomes: Outcome[] = [
    { ...outcome, observable: seen, caught: 'placed' },
    { ...outcome, observable: seen, caught: 'elsewhere' },
    { ...outcome, observable: seen, caught: 'missed', before: 'lost' },
    { ...outcome, observable: { reason: 'nobody says' }, caught: 'missed' },
  ]
  const evaluation: Evaluation = { sites: [{ name: 's', findings: [] }], outcomes }
  const report = reportOf(evaluation, false)
  expect(report).toMatch(/^all +4 +3 +1 +1 +1 +33.3 %$/m)
  expect(report).toContain('s · k · f:3: lost → is\n    against g:9 "otherwise"')
  expect(report).toContain('found only elsewhere, by gap')
  expect(report).toContain('1 × nobody says')
})

test('edits of YAML keep what is around them', () => {
  const text = 'areas:\n  - id: a\n    by: { x: { m: 1 }, y: { m: 2 } } # note\n    list: [p, q]\n  - id: b\n    by: "quoted"\n'
  const file = new YamlFile('f.yaml', text)
  const edited = (edit: ReturnType<YamlFile['replace']>) => applied([edit!], 'f.yaml', text)
  const [first, second] = [at(file.root, 'areas', 0), at(file.root, 'areas', 1)]
  const areas = at(file.root, 'areas')
  if (first?.kind !== 'map' || second?.kind !== 'map' || areas?.kind !== 'list') throw new Error('not as written')
  expect(edited(file.replace(at(second, 'by')!, 'new'))).toContain('    by: new\n')
  const by = at(first, 'by')
  expect(by?.kind === 'map' && edited(file.removeKey(by, 'x'))).toContain('by: { y: { m: 2 } } # note')
  const list = at(first, 'list')
  expect(list?.kind === 'list' && edited(file.removeItem(list, 1))).toContain('list: [p]')
  expect(edited(file.removeItem(areas, 0))).toBe('areas:\n  - id: b\n    by: "quoted"\n')
  expect(edited(file.addKey(second, 'kind', 'assist'))).toContain('  - id: b\n    kind: assist\n    by')
  expect(file.removeKey(second, 'id')).toBeUndefined()
})

test('lines are followed through edits', () => {
  const text = 'one\ntwo\nthree\nfour\n'
  const edits = [
    { file: 'f', start: 4, end: 8, text: '' },
    { file: 'f', start: 14, end: 18, text: 'vier\nfünf' },
  ]
  const changed = applied(edits, 'f', text)
  expect(changed).toBe('one\nthree\nvier\nfünf\n')
  expect([...linesOf(edits, 'f', changed)]).toEqual([1, 2, 3, 4])
  expect(shifted(edits, 'f', text, 3)).toBe(2)
})

test('a selection is the same each time, in order and of the size asked for', () => {
  const items = Array.from({ length: 50 }, (_, index) => index)
  expect(spread(items, 60)).toBe(items)
  const some = spread(items, 7)
  expect(some).toHaveLength(7)
  expect(some).toEqual(spread(items, 7))
  expect(some.toSorted((a, b) => a - b)).toEqual(some)
})
