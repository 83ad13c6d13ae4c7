import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { check, type Report } from '../src/check.ts'
import { loadProject } from '../src/load/project.ts'
import { derive } from '../src/model/derive.ts'
import { rules } from '../src/rules/index.ts'
import { twinMarkdown, twinsOf } from '../src/views/markdown/twin.ts'
import { searchRecords } from '../src/views/search/records.ts'
import { nodesOf, parseMarkdown, wordsOf } from './support/markdown.ts'

/** What is special about sites with hard structures. test/sites.test.ts builds each of them and looks at it. */
const sites = join(import.meta.dirname, 'fixtures/sites')
const copies: string[] = []
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
})

describe('an overview that disagrees with its detail in 19 cells', () => {
  const root = join(sites, 'managed-kubernetes')
  const wrong = wrongCells(join(root, 'wrong-overview.md'))
  const copy = withOverview(root, wrong)
  const { diagnostics } = checked(copy)

  test('is listed as it is in the data', () => {
    const project = loadProject(root)
    const derived = derive(project)
    const [offering] = project.offerings
    for (const { area, task, duties } of wrong) {
      const found = project.areas.find(({ id }) => id === area)!
      expect([area, task, derived.level(found, offering!, task).owners.join(', ')]).toEqual([area, task, duties])
    }
  })

  test('is found in these cells and no other, each at both places', () => {
    const found = diagnostics.map(({ rule, at, related }) => {
      const lines = readFileSync(join(copy, at.file), 'utf8').split('\n').slice(0, at.line)
      const area = lines.findLast((line) => line.startsWith('  - id: '))!.slice('  - id: '.length)
      const [, task, overview] = /task: (\S+), owner: (.*) }$/.exec(lines.at(-1)!)!
      return { rule, area, task, overview, other: related.length > 0 }
    })
    const order = (a: { area: string; task?: string | undefined }, b: typeof a) =>
      `${a.area} ${a.task}`.localeCompare(`${b.area} ${b.task}`)
    expect(found).toHaveLength(19)
    expect(found.toSorted(order)).toEqual(
      wrong.map(({ area, task, overview }) => ({ rule: 'state-mismatch', area, task, overview, other: true })).toSorted(order),
    )
  })

  test('is told in these words', () => {
    const place = (at: { file: string; line: number; column: number }) => `${at.file}:${at.line}:${at.column}`
    const told = diagnostics.flatMap(({ at, message, related }) => [
      `${place(at)} ${message}`,
      ...related.map((one) => `  ${place(one.at)} ${one.message}`),
    ])
    const file = join(root, 'wrong-overview.txt')
    if (process.env.DEMARC_UPDATE === '1' && !process.env.CI) writeFileSync(file, `${told.join('\n')}\n`)
    expect(`${told.join('\n')}\n`).toBe(readFileSync(file, 'utf8'))
  })
})

describe('the same overview as a table typed by hand', () => {
  const root = join(sites, 'managed-kubernetes')
  const wrong = wrongCells(join(root, 'wrong-overview.md'))
  const copy = withTable(root, wrong)

  test('is found wrong in the same 19 cells, each at both places', () => {
    const { diagnostics } = checked(copy)
    const text = readFileSync(join(copy, 'content/index.mdx'), 'utf8').split('\n')
    const found = diagnostics.map(({ rule, at, related }) => {
      const line = text[at.line - 1]!
      const column = line.slice(0, at.column - 1).split('|').length - 2
      return `${rule} ${line.split('|')[1]!.trim()} ${column} ${related.length > 0}`
    })
    const project = loadProject(root)
    const title = (id: string) => project.areas.find((area) => area.id === id)!.title
    const expected = wrong.map(
      ({ area, task }) => `table-mismatch ${title(area)} ${project.tasks.findIndex(({ id }) => id === task) + 1} true`,
    )
    expect(found.toSorted()).toEqual(expected.toSorted())
  })
})

describe('an offering that is not described yet', () => {
  const project = loadProject(join(sites, 'streaming-platform'))

  test('has no holder, no cell and no record of a duty', () => {
    const derived = derive(project)
    const edge = project.offerings.find(({ id }) => id === 'edge')!
    for (const duty of project.duties) expect(derived.holders(duty, edge)).toEqual([])
    const records = searchRecords(project).filter(({ kind }) => kind === 'duty')
    expect(records.length).toBeGreaterThan(0)
    for (const { held } of records) expect(held.flatMap(({ offerings }) => offerings)).not.toContain('edge')
  })

  test.each([
    ...['/', '/offerings/', '/offerings/edge/', '/matrix/edge/', '/compare/', '/obligations/', '/models/', '/questions/'],
    ...project.parties.map(({ id }) => `/parties/${id}/`),
    ...project.areas.map(({ id }) => `/areas/${id}/`),
  ])('is named, and said to be so, at %s', (address) => {
    const text = twinMarkdown(project, twinsOf(project).get(address)!)
    expect(text).toMatch(/not described yet|not yet published/i)
    expect(text).toContain('Edge')
  })
})

interface WrongCell {
  readonly area: string
  readonly task: string
  readonly overview: string
  readonly duties: string
}

/** The rows of the list of wrong cells. */
function wrongCells(file: string): readonly WrongCell[] {
  const [, ...rows] = nodesOf(parseMarkdown(readFileSync(file, 'utf8')), 'tableRow')
  return rows.map((row) => {
    const [area = '', task = '', overview = '', duties = ''] = (row.children ?? []).map(wordsOf)
    return { area, task, overview, duties }
  })
}

/** A copy of a site whose states say what a wrong overview says. */
function withOverview(root: string, wrong: readonly WrongCell[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'demarc-overview-'))
  copies.push(copy)
  cpSync(root, copy, { recursive: true })
  for (const layer of ['workloads', 'platform', 'infrastructure']) {
    const file = join(copy, 'data/areas', `${layer}.yaml`)
    let area = ''
    const lines = readFileSync(file, 'utf8').split('\n')
    const changed = lines.map((line) => {
      if (line.startsWith('  - id: ')) area = line.slice('  - id: '.length)
      const task = /^ {6}- \{ task: (\S+), owner: .* \}$/.exec(line)?.[1]
      const cell = wrong.find((one) => one.area === area && one.task === task)
      return cell ? `      - { task: ${cell.task}, owner: ${cell.overview} }` : line
    })
    writeFileSync(file, changed.join('\n'))
  }
  return copy
}

/** A copy of a site whose overview, typed by hand, says what a wrong overview says. */
function withTable(root: string, wrong: readonly WrongCell[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'demarc-overview-'))
  copies.push(copy)
  cpSync(root, copy, { recursive: true })
  const { areas, tasks, parties } = loadProject(root)
  const file = join(copy, 'content/index.mdx')
  const changed = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => {
      const cells = line.split('|')
      const area = areas.find(({ title }) => title === cells[1]?.trim())
      for (const one of wrong.filter((cell) => cell.area === area?.id)) {
        cells[tasks.findIndex(({ id }) => id === one.task) + 2] = ` ${parties.find(({ id }) => id === one.overview)!.short} `
      }
      return cells.join('|')
    })
  writeFileSync(file, changed.join('\n'))
  return copy
}

function checked(root: string): Report {
  return check(loadProject(root), rules, '2026-11-22')
}
