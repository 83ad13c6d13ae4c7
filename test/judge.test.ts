import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverageOf, unjudgedOf } from '../src/judge/coverage.ts'
import { judgementsOf } from '../src/judge/judge.ts'
import { matcherFor } from '../src/judge/match.ts'
import { scopesOf } from '../src/judge/scope.ts'
import { stems } from '../src/judge/words.ts'
import { loadProject } from '../src/load/project.ts'
import { derive } from '../src/model/derive.ts'
import type { Project } from '../src/model/project.ts'
import { writeFiles } from './support/project.ts'

const data = {
  'data/site.yaml': 'vendor: { name: Acme }\nproduct: { name: Acme Cloud }\n',
  'data/parties.yaml': `- { id: aws, name: Amazon Web Services, short: AWS, role: upstream }
- { id: acme, name: Acme, role: provider }
- { id: customer, name: Customer, role: customer, aliases: [your organisation] }
`,
  'data/offerings.yaml': `dimensions:
  model: { title: Model, values: { saas: Software as a service, on-prem: On premises } }
offerings:
  - { id: team, name: Acme Cloud Team, dimensions: { model: saas } }
  - { id: server, name: Acme Cloud Server, dimensions: { model: on-prem }, parties: [acme, customer] }
`,
  'data/glossary.yaml': '- { id: mfa, term: multi-factor authentication, synonyms: [MFA, second factor], says: More than a password. }\n',
  'data/areas/platform.yaml': `title: Platform
areas:
  - id: patching
    title: Patches
    keywords: [patch management]
    duties:
      - { id: patch-os, by: { acme: { model: saas }, customer: { model: on-prem } }, text: Patch the operating system of the servers. }
      - { id: fix-product, by: acme, text: Fix vulnerabilities in the product. }
    absent: { others: none }
  - id: accounts
    title: User accounts
    keywords: [access review]
    duties:
      - { id: enforce-mfa, by: customer, text: Require multi-factor authentication for every user. }
      - { id: review-accounts, by: customer, need: recommended, text: Review the accounts twice a year. }
      - { id: report-accounts, by: acme, kind: assist, text: Provide a report of all accounts. }
    absent: { others: none }
  - id: backup
    title: Backups
    keywords: [recovery]
    duties: [{ id: take-backups, by: acme, text: Back up the database every night. }]
    absent: { others: none }
  - id: cloud
    title: Cloud
    duties: [{ id: watch-cloud, by: aws, text: Watch the cloud from below. }]
    absent: { others: none }
`,
}

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'demarc-judge-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

let count = 0
function load(prose: string, more: Readonly<Record<string, string>> = {}): Project {
  const folder = join(root, String(count++))
  writeFiles(folder, { ...data, 'content/notes.mdx': `---\ntitle: Notes\n---\n\n${prose}\n`, ...more })
  return loadProject(folder)
}

/** The verdicts on a text, in order. */
function verdicts(prose: string, more?: Readonly<Record<string, string>>): readonly string[] {
  const project = load(prose, more)
  return judgementsOf(project, derive(project)).map(({ verdict }) => verdict)
}

test.each([
  ['patches', 'patching'],
  ['encryption', 'encrypts'],
  ['policies', 'policy'],
  ['configuring', 'configuration'],
  ['planning', 'plan'],
  ['backing up', 'backups'],
  ['back-up', 'backup'],
  ['signing in', 'sign-in'],
])('%s and %s are one word', (one, other) => {
  expect(stems(one)).toEqual(stems(other))
})

test.each([
  ['patch management', 'patching'],
  ['the Patches', 'patching'],
  ['reviewing the accounts', 'review-accounts'],
  ['the operating system of the servers', 'patch-os'],
  ['a second factor', 'enforce-mfa'],
  ['the security of the platform', 'unsure'],
  ['the database', 'unsure'],
  ['the coffee machine', 'none'],
])('"%s" means %s', (phrase, expected) => {
  const found = matcherFor(load('')).find(phrase)
  const shown = found.kind === 'area' ? found.area.id : found.kind === 'duties' ? found.duties.map((duty) => duty.id).join(' ') : found.kind
  expect(shown).toBe(expected)
})

test('offerings are known by their names and by what they have in common', () => {
  const scopes = scopesOf(load(''))
  const named = (words: string) => [...scopes.named(words)].map((offering) => offering.id)
  expect(named('on Team')).toEqual(['team'])
  expect(named('Acme Cloud Server and Team')).toEqual(['server', 'team'])
  expect(named('for SaaS')).toEqual(['team'])
  expect(named('on-premises')).toEqual(['server'])
  expect(named('with the team')).toEqual([])
  expect(scopes.split('backups on Team')).toEqual({ phrase: 'backups', scope: 'on Team' })
  expect(scopes.split('roles on every offering')).toEqual({ phrase: 'roles', scope: 'on every offering' })
  expect(scopes.split('access on weekends')).toEqual({ phrase: 'access on weekends' })
})

describe('verdicts', () => {
  test.each<[string, readonly string[]]>([
    ['Acme is responsible for backups.', ['agrees']],
    ['The customer is responsible for backups.', ['contradiction']],
    ['AWS is responsible for patch management.', ['contradiction']],
    ['Customer is usually responsible for backups.', ['likely']],
    ['The customer fixes vulnerabilities in the product.', ['likely']],
    ['If you run it yourself, you are responsible for backups.', ['abstained']],
    ['Acme is responsible for reviewing the accounts.', ['likely']],
    ['AWS is responsible for reviewing the accounts.', ['likely']],
    ['Acme is not responsible for backups.', ['contradiction']],
    ['The customer is not responsible for backups.', ['agrees']],
    ['You are not responsible for patch management.', ['agrees']],
    ['On Team, Acme is responsible for patching the operating system of the servers.', ['agrees']],
    ['On Server, Acme is responsible for patching the operating system of the servers.', ['contradiction']],
    ['On Windows, Acme is responsible for backups.', ['abstained']],
    ['Responsibility for backups is shared between Acme and the customer.', ['contradiction']],
    ['Acme is solely responsible for backups.', ['agrees']],
    ['AWS <Duty id="watch-cloud">watches the cloud</Duty>.', ['bound']],
    ['The customer <Duty id="watch-cloud">watches the cloud</Duty>.', ['contradiction']],
    ['The cloud provider is responsible for backups.', ['abstained']],
    ['The customer is responsible for the printers.', ['unbound']],
    ['You <Duty id="take-backups">save everything</Duty>.', ['contradiction']],
    ['We <Duty id="take-backups">save everything</Duty>.', ['bound']],
    ['The customer is responsible for <Duty id="lost">backups</Duty>.', ['abstained']],
    ['We are told: "The customer is responsible for backups."', ['abstained']],
    ['<Describes vendor="Other">The customer is responsible for backups.</Describes>', []],
    ['```text\nThe customer is responsible for backups.\n```', []],
    ['## The customer is responsible for backups', ['contradiction']],
    ['> The customer is responsible for backups.', ['contradiction']],
  ])('%s', (prose, expected) => {
    expect(verdicts(prose)).toEqual(expected)
  })

  test('a summary of a page is prose', () => {
    const page = '---\ntitle: Other\nsummary: The customer is responsible for backups.\n---\n\nText.\n'
    expect(verdicts('', { 'content/other.mdx': page })).toEqual(['contradiction'])
  })

  test('another language is counted and not read', () => {
    const site = `${data['data/site.yaml']}languages: [de, en]\n`
    const project = load('The customer is responsible for backups. Und mehr.', { 'data/site.yaml': site })
    expect(coverageOf(project, derive(project))).toMatchObject({ sentences: 0, unread: 2, claims: 0 })
  })
})

test('what was not judged is listed with its place and reason', () => {
  const project = load('The customer is responsible for the printers. It is late.\n\n- If you wish, you are responsible for\n  backups.')
  expect(unjudgedOf(project, derive(project)).map(({ at, reason }) => `${at.line}:${at.column} ${reason}`)).toEqual([
    '5:1 no area or duty of the data matches',
    '7:3 it depends on a condition',
  ])
})

test('a sentence on a later line of a list or quotation is placed where it stands', () => {
  const project = load(
    '- Text of one line.\n  And then\n  some. Acme is responsible for the printers.\n\n> One.\n> The customer is responsible for the printers.',
  )
  expect(unjudgedOf(project, derive(project)).map(({ at }) => `${at.line}:${at.column}`)).toEqual(['7:9', '10:3'])
})
