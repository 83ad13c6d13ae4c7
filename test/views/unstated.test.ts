import { expect, test } from 'vitest'
import { csv } from '../../src/exports/csv.ts'
import { markdown } from '../../src/exports/markdown.ts'
import { compareView } from '../../src/views/compare.ts'
import { exportView } from '../../src/views/export.ts'
import { matrixView } from '../../src/views/matrix.ts'
import { obligationsView } from '../../src/views/obligations.ts'
import { lookup } from '../../src/views/refs.ts'
import { taskOverview } from '../../src/views/task-overview.ts'
import { projectOf } from '../support/project.ts'

/** Owners whose duties are not yet written, as every view has to tell them. */
const project = projectOf({
  'data/offerings.yaml':
    'offerings:\n  - { id: one, name: Acme One }\n  - { id: two, name: Acme Two }\n  - { id: bare, name: Acme Bare }\n  - { id: soon, name: Acme Soon, status: undescribed }\n',
  'data/tasks.yaml': '- { id: change, title: Change }\n- { id: incident, title: Incident }\n',
  'data/areas/keys.yaml': `title: Keys
areas:
  - id: keys
    title: Keys
    duties:
      - { id: hold-keys, task: change, by: acme, text: Hold the keys., when: { offering: [one, two] } }
    states:
      - { owner: [acme, customer], duties: unstated, when: { offering: [one, bare] } }
      - { owner: acme, task: incident, duties: unstated, when: { offering: two } }
    absent:
      customer: [{ because: none, when: { offering: two } }]
`,
})
const look = lookup(project)
const offering = (id: string) => look.offerings.get(id)!
const you = look.parties.get('customer')!

test('the matrix tells the owner, and that nothing more is written', () => {
  const cells = (id: string) =>
    matrixView(look, offering(id)).groups[0]!.rows.map((row) => [
      row.level.label,
      row.level.levelOnly,
      ...row.cells.map(({ label, unstated, duties }) => `${label}${unstated ? ', unstated' : ''}, ${duties.length}`),
    ])
  expect(cells('one')).toEqual([
    ['Acme and You', false, 'Shared, 1', 'Shared, unstated, 0'],
    ['Acme and You', true, 'Shared, unstated, 0', 'Shared, unstated, 0'],
  ])
  expect(cells('two')).toEqual([
    ['Acme', false, 'Responsible, 1', 'No part, 0'],
    ['Acme', true, 'Responsible, unstated, 0', 'No part, 0'],
  ])
})

test('obligations and their files list what is not yet written', () => {
  const view = obligationsView(look, you, offering('one'))
  expect(view.unstated).toMatchObject([{ area: { id: 'keys' }, label: 'Shared', tasks: ['Change', 'Incident'] }])
  expect(view.absent).toEqual([])
  expect(obligationsView(look, you, offering('two'))).toMatchObject({ unstated: [], absent: [{ label: 'No part' }] })
  const files = exportView(look, you, offering('one'))
  expect(csv.export(files)).toContain('"unstated","Shared. The duties here are not yet stated.","Customer"')
  expect(markdown.export(files)).toContain(
    '## Areas with duties not yet stated\n\n- [Keys](https://localhost/areas/keys/): Shared · Change · Incident',
  )
})

test('offerings without a single written duty are compared by level alone, others with a warning', () => {
  const view = compareView(look, ['one', 'two', 'bare'].map(offering))
  expect(view.steps.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(['one two'])
  expect(view.steps[0]!.parties[0]!.sentence).toContain('Where duties are not yet stated, only the level can be compared.')
  expect(view.groups[0]!.rows[0]!.levels.map(({ label }) => label)).toEqual(['Acme and You', 'Acme', 'Acme and You'])
})

test('the sheet of tasks has a cell for each, and none where nothing is described', () => {
  const sheet = taskOverview(look, offering('two'))!
  expect(sheet.groups[0]!.rows[0]!.cells.map(({ level, href }) => [level.label, href])).toEqual([
    ['Acme', '/matrix/two/#keys--change'],
    ['Acme', '/matrix/two/#keys--incident'],
  ])
  expect(taskOverview(look, offering('soon'))).toBeUndefined()
})
