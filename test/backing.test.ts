import type { Nodes } from 'hast'
import { expect, test } from 'vitest'
import { backingsOf } from '../src/judge/backing.ts'
import { proseToHast } from '../src/load/hast.ts'
import { derive } from '../src/model/derive.ts'
import { projectOf } from './support/project.ts'

const areas = `title: Platform
areas:
  - id: patching
    title: Patches
    duties:
      - { id: patch-os, by: acme, text: Patch the operating system of the servers. }
      - { id: fix-product, by: acme, text: Fix vulnerabilities in the product. }
    absent: { others: none }
  - id: accounts
    title: User accounts
    keywords: [accounts]
    duties:
      - { id: enforce-mfa, by: customer, text: Require multi-factor authentication for every user. }
    absent: { others: none }
`

/** The words of a page as the site gets them; a sentence that duties stand behind ends in their ids. */
function shown(body: string): string {
  const project = projectOf({ 'data/areas/platform.yaml': areas, 'content/notes.mdx': `---\ntitle: Notes\n---\n\n${body}\n` })
  const page = project.pages[0]!
  const backings = backingsOf(project, derive(project)).get(page.file) ?? []
  return words(proseToHast(page, '/', { source: project.sources.get(page.file)!, backings })).trim()
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value
  const jsx = node as unknown as { readonly name?: string; readonly attributes?: readonly { readonly value: string }[] }
  const own = jsx.name === 'Backing' ? `[${jsx.attributes![0]!.value}]` : ''
  return own + ('children' in node ? node.children.map(words).join('') : '')
}

test('a sentence that the data bears out is followed by its duty', () => {
  expect(shown('Acme patches the operating system of the servers. So it goes.')).toBe(
    'Acme patches the operating system of the servers.[patch-os] So it goes.',
  )
})

test('an area as a whole stands for its duties', () => {
  expect(shown('Acme is responsible for patches.')).toBe('Acme is responsible for patches.[patch-os fix-product]')
})

test('the mark stands behind emphasis and other marks, on any line', () => {
  expect(shown('So it goes. *Acme patches the operating\nsystem of the servers.* You are\nresponsible for \\*user accounts\\*. End.')).toBe(
    'So it goes. Acme patches the operating\nsystem of the servers.[patch-os] You are\nresponsible for *user accounts*.[enforce-mfa] End.',
  )
})

test('items and cells have their own', () => {
  expect(shown('You are responsible for:\n\n- user accounts')).toBe('You are responsible for:\n\nuser accounts[enforce-mfa]')
  expect(shown('| Area | Owner |\n|---|---|\n| Patches | Acme |').replace(/\s+/g, ' ')).toContain('Acme[patch-os fix-product]')
})

test.each([
  ['is bound to the duty', 'Acme <Duty id="patch-os">patches the operating system</Duty> of the servers.'],
  ['links to its area', 'Acme is responsible for [patches](/areas/patching/).'],
  ['names its area', 'Acme is responsible for <Area id="patching" />.'],
  ['is wrong', 'The customer is responsible for patches.'],
  ['is not judged', 'Acme is responsible for the coffee. If you like, Acme patches the operating system of the servers.'],
  ['says what is not', 'The customer is not responsible for patches.'],
  ['describes another vendor', '<Describes vendor="Azure">\n\nAcme is responsible for patches.\n\n</Describes>'],
])('nothing is shown where the sentence %s', (_, body) => {
  expect(shown(body)).not.toContain('[')
})

test('a page of another vendor, and a summary, have none', () => {
  const project = projectOf({
    'data/areas/platform.yaml': areas,
    'content/azure.mdx': '---\ntitle: Azure\ndescribes: Azure\n---\n\nAcme is responsible for patches.\n',
    'content/notes.mdx': '---\ntitle: Notes\nsummary: Acme is responsible for patches.\n---\n\nWords.\n',
  })
  expect([...backingsOf(project, derive(project)).values()].flat()).toEqual([])
})
