import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFiles } from './support/project.ts'

const cli = join(import.meta.dirname, '../src/cli.ts')
const area = (absent: string) =>
  `title: Data\nareas:\n  - id: backup\n    title: Backup\n    duties: [{ id: save, by: acme, text: Save. }]\n    absent: { ${absent} }\n`
const coverage = { sentences: 4, unread: 0, claims: 0, bound: 0, agreeing: 0, unbound: 0, abstained: 0, contradictions: 0 }
const read = 'Prose: 4 sentences read, 0 claims\n'
const page = '---\ntitle: Backup\n---\n\nWe back up.\n'
const site =
  'vendor: { name: Acme }\nproduct: { name: Acme Cloud }\nlegal:\n  version: "1"\n  effective: "2026-01-01"\n  agreements: [{ id: msa, title: Agreement }]\n  disclaimer: content/legal.mdx\n'
const clean = {
  'data/site.yaml': site,
  'data/parties.yaml': '- { id: acme, name: Acme, role: provider }\n- { id: customer, name: Customer, role: customer }\n',
  'data/areas/data.yaml': area('customer: none'),
  'content/areas/backup.mdx': page,
  'content/legal.mdx': '---\ntitle: Legal\nsummary: Not a contract.\n---\n\nNot a contract.\n',
}

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'demarc-cli-'))
  const write = (name: string, files: Readonly<Record<string, string>>) => writeFiles(join(root, name), files)
  write('clean', clean)
  write('faulty', {
    ...clean,
    'data/parties.yaml': '- { id: acme, name: Acme, role: provder }\n- { id: acme2, name: A, role: provider }\n  name: B\n',
  })
  write('duplicate', { ...clean, 'data/site.yaml': `${site}rules: { gap: off }\nurl: https://a.example\nurl: https://b.example\n` })
  write('warned', {
    ...clean,
    'content/areas/backup.mdx': page.replace('title: Backup\n', 'title: Backup\nreviewed: "2025-01-01"\n'),
    'data/site.yaml': `${site}review: { page: 365 days }\n`,
  })
  write('unclear', { ...clean, 'content/areas/backup.mdx': `${page}\nAcme is responsible for printers. Acme is responsible for backup.\n` })
  write('foreign', { ...clean, 'data/site.yaml': `${site}languages: [de]\n` })
  write('empty', { 'README.md': 'Nothing here.\n' })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function run(args: readonly string[], options: { readonly cwd?: string } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: join(root, options.cwd ?? '.'), encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('check', () => {
  test('exits with 0 where there is no error', () => {
    expect(run(['check'], { cwd: 'clean' })).toEqual({ status: 0, stdout: `0 errors, 0 warnings\n${read}`, stderr: '' })
  })

  test('exits with 1 where there is one', () => {
    expect(run(['check', '--root', 'duplicate']).status).toBe(1)
  })

  test('takes a folder with --root, from wherever it runs', () => {
    expect(run(['check', '--root', 'clean']).status).toBe(0)
    expect(run(['check', '--root', join(root, 'clean')], { cwd: 'faulty' }).status).toBe(0)
  })

  test('judges as of a day', () => {
    expect(run(['check', '--root', 'warned', '--as-of', '2025-06-01']).stdout).toBe(`0 errors, 0 warnings\n${read}`)
    expect(run(['check', '--root', 'warned', '--as-of', '2026-06-01']).stdout).toContain('0 errors, 1 warning\n')
  })

  test('fails beyond so many warnings', () => {
    const status = (...args: readonly string[]) => run(['check', '--root', 'warned', '--as-of', '2026-06-01', ...args]).status
    expect([status(), status('--max-warnings', '1'), status('--max-warnings', '0')]).toEqual([0, 0, 1])
  })

  test('writes JSON of a fixed shape', () => {
    const { status, stdout, stderr } = run(['check', '--root', 'duplicate', '--format', 'json'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      diagnostics: [
        {
          rule: 'yaml-duplicate-key',
          severity: 'error',
          message: 'The key "url" stands here a second time, so one of the two would be lost. Remove or rename one.',
          at: { file: 'data/site.yaml', line: 10, column: 1 },
          related: [{ message: 'The first one is here.', at: { file: 'data/site.yaml', line: 9, column: 1 } }],
          url: expect.stringMatching(/^https:\/\/.+\/yaml-duplicate-key\/$/),
        },
      ],
      summary: { errors: 1, warnings: 0, infos: 0, off: ['gap'], coverage },
    })
    expect(Object.keys(JSON.parse(stdout).diagnostics[0])).toEqual(['rule', 'severity', 'message', 'at', 'related', 'url'])
    expect(JSON.parse(run(['check', '--root', 'clean', '--format', 'json']).stdout)).toEqual({
      diagnostics: [],
      summary: { errors: 0, warnings: 0, infos: 0, off: [], coverage },
    })
  })

  test('writes text for people', () => {
    const { stdout } = run(['check', '--root', 'duplicate'])
    expect(stdout).toBe(`data/site.yaml:10:1  error  yaml-duplicate-key
  The key "url" stands here a second time, so one of the two would be lost. Remove or rename one.
    10 │ url: https://b.example
       │ ^
  data/site.yaml:9:1  The first one is here.
     9 │ url: https://a.example
       │ ^

1 error, 0 warnings
${read}Switched off in data/site.yaml: gap
To read why, and how to mend it: npm run explain yaml-duplicate-key
`)
  })

  test('lists what was not judged when asked', () => {
    const list = run(['check', '--root', 'unclear', '--verbose']).stdout
    expect(list).toContain('Prose: 6 sentences read, 2 claims: 0 bound, 1 agree, 1 unbound, 0 abstained')
    expect(list).toContain(
      'Not judged:\n  content/areas/backup.mdx:7:1  "Acme is responsible for printers." (printers): no area or duty of the data matches\n',
    )
    expect(run(['check', '--root', 'unclear']).stdout).not.toContain('printers')
    const { unjudged } = JSON.parse(run(['check', '--root', 'unclear', '--verbose', '--format', 'json']).stdout)
    expect(unjudged).toEqual([expect.objectContaining({ work: 'printers' })])
  })

  test('says how much prose of another language was not read', () => {
    expect(run(['check', '--root', 'foreign']).stdout).toBe(
      '0 errors, 0 warnings\nProse: 0 sentences read, 3 sentences in another language not read, 0 claims\n',
    )
  })

  test('says the same each time, whatever the format', () => {
    const text = run(['check', '--root', 'faulty']).stdout
    expect(run(['check', '--root', 'faulty', '--format', 'text']).stdout).toBe(text)
    const { summary } = JSON.parse(run(['check', '--root', 'faulty', '--format', 'json']).stdout)
    expect(text).toContain(`${summary.errors} error${summary.errors === 1 ? '' : 's'}, `)
  })
})

describe('explain', () => {
  test('prints the page of a rule', () => {
    const { status, stdout } = run(['explain', 'gap'])
    expect({ status, stdout }).toEqual({ status: 0, stdout: readFileSync(join(import.meta.dirname, '../src/rules/gap.md'), 'utf8') })
  })

  test.each([
    [['explain'], 'Name a rule: '],
    [['explain', 'gapp'], 'There is no rule "gapp". Did you mean "gap"?'],
    [['explain', '../load/yaml'], 'There is no rule "../load/yaml".'],
  ])('%j cannot run', (args, message) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`demarc: ${message}`)
  })
})

describe('a call that cannot be carried out', () => {
  test.each([
    [[], 'Say what to do.'],
    [['chek'], 'There is no command "chek". Did you mean "check"?'],
    [['check', '--formt', 'json'], "Unknown option '--formt'"],
    [['check', 'data'], "Unexpected argument 'data'"],
    [['check', '--root', 'empty'], 'There is no folder data/ in empty.'],
    [['check', '--root', 'nowhere'], 'There is no folder data/ in nowhere.'],
    [['check', '--root', 'clean', '--format', 'xml'], '--format is one of text, json'],
    [['check', '--root', 'clean', '--format', 'toString'], '--format is one of text, json'],
    [['check', '--root', 'clean', '--as-of', '2026-13-01'], '--as-of is a day such as 2026-10-01, not "2026-13-01".'],
    [['check', '--root', 'clean', '--as-of', 'today'], '--as-of is a day such as 2026-10-01, not "today".'],
    [['check', '--root', 'clean', '--max-warnings', 'few'], '--max-warnings is a number, not "few".'],
    [['check', '--root', 'clean', '--max-warnings', '-1'], '--max-warnings'],
  ])('%j exits with 2 and says how', (args, message) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`demarc: ${message}`.replace('demarc: --max-warnings', '--max-warnings'))
    expect(stderr).toContain('demarc check [--root DIR]')
    expect(stderr).not.toContain('    at ')
  })

  test('help is no failure', () => {
    for (const word of ['help', '--help', '-h'])
      expect(run([word])).toMatchObject({ status: 0, stdout: expect.stringContaining('demarc explain RULE') })
  })
})
