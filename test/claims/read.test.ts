import { describe, expect, test } from 'vitest'
import { createLexicon } from '../../src/claims/lexicon.ts'
import { readClaims, readSentence } from '../../src/claims/read.ts'
import { lexicon, read } from './support.ts'

describe('who and what', () => {
  test.each([
    ['You are responsible for rotating keys.', ['customer: rotating keys']],
    ['Acme is in charge of the hosts.', ['provider: the hosts']],
    ['AWS takes responsibility for the buildings.', ['upstream: the buildings']],
    ['Backups are up to the customer.', ['customer: Backups']],
    ["It is the customer's job to test restores.", ['customer: test restores']],
    ['It is Acme that is responsible for the hosts.', ['provider: the hosts']],
    ['Responsibility for the network lies with Acme.', ['provider: the network']],
    ['Our role is to keep the hosts patched.', ['provider: keep the hosts patched']],
    ['The onus is on you to revoke tokens.', ['customer: revoke tokens']],
    ['What you store is your responsibility.', ['customer: What you store']],
    ['Anything you deploy is your responsibility.', ['customer: Anything you deploy']],
    ['Acme patches the hosts.', ['provider: the hosts']],
    ['The hosts are patched by our engineers every week.', ['provider: The hosts']],
    ['Keys are generated, stored and rotated by Acme.', ['provider: Keys']],
    ['You must configure retention.', ['customer: retention']],
    ["Your administrators review the members' access.", ["customer: the members' access"]],
    ['The underlying cloud provider (AWS) looks after power.', ['upstream: power']],
    ['The cloud provider secures the buildings, and Acme secures the platform.', ['upstream: the buildings', 'provider: the platform']],
    ['Acme, as a cloud provider, is responsible for power.', ['provider: power']],
    ['Acme operates and monitors the network.', ['provider: the network', 'provider: the network']],
  ])('%s', (text, expected) => expect([...new Set(read(text))]).toEqual([...new Set(expected)]))
})

describe('polarity', () => {
  test.each([
    ['Acme is not responsible for your code.', ['not provider: your code']],
    ['Acme has no responsibility for plugins.', ['not provider: plugins']],
    ['You no longer need to manage servers.', ['not customer: servers']],
    ['Customers need not maintain the hypervisor.', ['not customer: the hypervisor']],
    ["You don't have to worry about replacing disks.", ['not customer: replacing disks']],
    ['Neither Acme nor AWS is responsible for your code.', ['not provider: your code', 'not upstream: your code']],
    ['What Acme does not manage is your devices.', ['not provider: your devices']],
    ['Log review falls outside the scope of our responsibility.', ['not provider: Log review']],
    ['You are responsible for not sharing tokens.', ['customer: not sharing tokens']],
    ['Acme is not solely responsible for backups.', ['? negation']],
    ['While we are away, we install no release.', ['? negation']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('shared and sole', () => {
  test.each([
    ['Incident response is a shared responsibility.', ['shared: Incident response']],
    ['You and Acme share responsibility for logs.', ['shared: logs']],
    ['Acme shares responsibility for logs with the customer.', ['shared: logs']],
    ['Both parties are responsible for reporting incidents.', ['shared: reporting incidents']],
    ['Customers are solely responsible for their data.', ['only customer: their data']],
    ['Only the customer is responsible for its data.', ['only customer: its data']],
    ['The customer is only responsible for its data.', ['customer: its data']],
    ['Acme or the customer is responsible for backups.', ['? party']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('conditions and scopes', () => {
  test.each([
    'If you bring your own keys, you are responsible for rotating them.',
    'You are responsible for rotating keys if you bring your own.',
    'Unless you opt out, Acme patches the hosts.',
    'As long as you keep the agent running, Acme monitors the hosts.',
    'Should you disable logging, Acme is not responsible for detection.',
    'Acme is responsible for backups, except when you disable them.',
    'When you enable SSO, access reviews become your responsibility.',
    'In the event of a breach, the customer is responsible for notification.',
    'Customers who enable plugins are responsible for reviewing them.',
    'In that case, you are responsible for the keys.',
  ])('%s', (text) => {
    const claims = readClaims({ text, unit: 'sentence' }, lexicon)
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.every((claim) => claim.conditional)).toBe(true)
  })

  test.each([
    ['In IaaS you patch the operating system.', 'In IaaS'],
    ['For dedicated clusters, Acme manages the nodes.', 'For dedicated clusters'],
    ['Certificates are yours on Team, Enterprise and Private.', 'on Team, Enterprise and Private'],
    ['On Private the quotas are yours.', 'On Private'],
  ])('%s', (text, scope) => {
    const [claim] = readClaims({ text, unit: 'sentence' }, lexicon)
    expect(claim).toMatchObject({ conditional: false, scope })
  })

  test('an if inside the duty stays a claim', () => {
    expect(read('You are responsible for deciding whether to enable links.')).toEqual(['customer: deciding whether to enable links'])
    expect(read('Naming a contact if none is on file', { leadIn: 'The customer is responsible for:' })).toEqual([
      'customer: Naming a contact',
    ])
  })

  test('what weakens and what widens', () => {
    expect(readClaims({ text: 'By default, Acme manages keys.', unit: 'sentence' }, lexicon)[0]).toMatchObject({ hedged: true })
    expect(readClaims({ text: 'You are always responsible for your data.', unit: 'sentence' }, lexicon)[0]).toMatchObject({
      quantifier: 'always',
    })
    expect(readClaims({ text: 'The code is ours on every plan.', unit: 'sentence' }, lexicon)[0]).toMatchObject({ quantifier: 'always' })
    expect(readClaims({ text: 'The customer is only responsible for data.', unit: 'sentence' }, lexicon)[0]).toMatchObject({
      quantifier: 'only',
    })
  })
})

describe('no claims', () => {
  test.each([
    'You should rotate keys.',
    'We recommend that you rotate keys.',
    'You can manage firewalls.',
    'Acme provides tools for reviewing access.',
    'Make sure that your users rotate keys.',
    'The scheduler is responsible for placing pods.',
    'Who is responsible for patching?',
    'It is a common myth that Acme is responsible for backups.',
    'Imagine that you are responsible for servers.',
    'It is like renting a house: you are responsible for the roof.',
    '“The customer is responsible for data.”',
    'Previously, customers were responsible for upgrades.',
    'You would be responsible for the migration.',
    'The customer controls dashboard lists open tickets.',
    'Customers are responsible for:',
    'We maintain SOC 2 certification.',
    'Acme hosts the service in Frankfurt.',
    '',
    '…',
    'constructor __proto__ hasOwnProperty toString',
  ])('%s', (text) => expect(read(text)).toEqual([]))

  test.each([
    ['Acme handles certain tasks.', ['? area']],
    ['You are responsible for all fees.', ['? area']],
    ['We guarantee 99.9% uptime.', ['? area']],
    ['According to an analyst, you are responsible for breaches.', ['? attribution']],
    ['Your cloud provider is responsible for hardware.', ['? party']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('lists, cells and sentences that go on', () => {
  test.each([
    ['Endpoints', 'Your responsibilities', ['customer: Endpoints']],
    ['Servers', 'With Acme, you no longer have to manage:', ['not customer: Servers']],
    ['Edge routers', 'Managed by AWS', ['upstream: Edge routers']],
    ['Devices', 'What Acme does not manage', ['not provider: Devices']],
    ['Rotate your tokens.', 'Customers must:', ['customer: Rotate your tokens']],
    ['Snapshots are taken daily', 'Acme responsibilities', ['provider: Snapshots']],
    ['Drills', 'Shared responsibilities', ['shared: Drills']],
    ['Rotate tokens', 'You should:', []],
    ['Create a bucket', 'You can:', []],
    ['Reviews', 'If you host it, you are responsible for:', ['if customer: Reviews']],
    ['Not applicable', 'Customer', []],
    ['Does not manage devices.', 'Acme', ['not provider: devices']],
    ['Responsible for sign-in.', 'Acme', ['provider: sign-in']],
  ])('%s, under %s', (text, leadIn, expected) => expect(read(text, { leadIn })).toEqual(expected))

  test('the nearest heading that names a party', () => {
    expect(read('Testing restores', { leadIn: 'This includes:', headings: ['Backups', 'Customer responsibilities'] })).toEqual([
      'customer: Testing restores',
    ])
  })

  test('pronouns and "this includes"', () => {
    expect(read('It also maintains the status page.', { previous: 'Acme operates the service.' })).toEqual(['provider: the status page'])
    expect(read('It also maintains the status page.', { previous: 'The scheduler restarts jobs.' })).toEqual([])
    expect(read('This includes encryption and locks.', { previous: 'You are responsible for devices.' })).toEqual([
      'customer: encryption and locks',
    ])
  })

  test('labels with a colon', () => {
    expect(read('Your responsibility: tokens, devices and users.')).toEqual(['customer: tokens', 'customer: devices', 'customer: users'])
    expect(read('Key rotation: managed by Acme.')).toEqual(['provider: Key rotation'])
    expect(read('An example: the shared responsibility model')).toEqual([])
  })

  test('several sentences in one cell', () => {
    expect(read('Acme patches hosts. You patch images.')).toEqual(['provider: hosts', 'customer: images'])
  })
})

test('a claim names the parties of the data', () => {
  const [claim] = readSentence({ text: 'Acme and AWS share responsibility for uptime.', unit: 'sentence' }, lexicon).claims
  expect(claim).toMatchObject({
    party: 'shared',
    partyIds: ['acme', 'aws'],
    partyText: 'Acme and AWS',
    partySource: 'name',
    strength: 'explicit',
  })
})

test('an alias may begin with a possessive or an article', () => {
  const own = createLexicon({
    aliases: [
      { words: 'us', role: 'provider', id: 'acme' },
      { words: 'our drivers', role: 'partner', id: 'drivers' },
      { words: 'the CSP', role: 'upstream', id: 'aws' },
    ],
  })
  const who = (text: string) => readClaims({ text, unit: 'sentence' }, own).map(({ partyIds }) => partyIds)
  expect(who('Our drivers are responsible for the parcels.')).toEqual([['drivers']])
  expect(who('Our engineers are responsible for the parcels.')).toEqual([['acme']])
  expect(who('The CSP is responsible for the hosts.')).toEqual([['aws']])
})

test('words that are names of object members are words', () => {
  expect(read('You must constructor the keys.')).toEqual(['customer: the keys'])
})

test('a pronoun as area is marked', () => {
  expect(readClaims({ text: 'Acme takes care of it.', unit: 'sentence' }, lexicon)[0]).toMatchObject({ areaPhrase: 'it', anaphoric: true })
})

test.each([
  ['Responsibilities shared between Acme and customers', ['shared: Data']],
  ['Areas of customer responsibility', ['customer: Data']],
  ["What you're not responsible for", ['not customer: Data']],
  ['Owner: Acme', ['provider: Data']],
  ['With Acme, you don’t need to manage:', ['not customer: Data']],
  ['Acme does not:', ['not provider: Data']],
  ['Acme offers:', []],
])('Data, under %s', (leadIn, expected) => expect(read('Data', { leadIn })).toEqual(expected))
