import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadProject } from '../../src/load/project.ts'
import { obligationsView } from '../../src/views/obligations.ts'
import { byLayer } from '../../src/views/portfolio/list.ts'
import { portfolioLookup } from '../../src/views/portfolio/refs.ts'
import { lookup } from '../../src/views/refs.ts'
import { copyFixture, examine, publishedBy } from './fixture.ts'

const folder = copyFixture()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Where each area of each vendor goes under a mapping, and why. */
function matched(mapping: string): Readonly<Record<string, string>> {
  writeFileSync(join(folder, 'mapping.yaml'), mapping)
  const { portfolio, report } = examine(folder)
  expect(report.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  return Object.fromEntries(
    portfolio!.vendors.flatMap((vendor) =>
      vendor.areas.flatMap(({ area, own, reasons }) =>
        own === undefined
          ? []
          : [[`${vendor.id}/${area.id}`, `${own}: ${reasons.map((reason) => Object.values(reason).join(' ')).join(', ')}`]],
      ),
    ),
  )
}

const ccm = 'frameworks: [{ id: ours, title: csa  cloud controls matrix, version: "4.0" }]\n'

describe('an area of a vendor belongs to one of ours', () => {
  test('because the mapping says so, whatever else would say', () => {
    expect(
      matched(`${ccm}areas:\n  - { id: a, title: A, controls: [ours:IAM-14] }\n  - { id: b, title: B, from: { birch: login } }\n`),
    ).toEqual({
      'birch/login': 'b: mapped',
      'cedar/access': 'a: control ours:IAM-14',
    })
  })

  test('because it names one of our controls, of the same catalogue in the same edition, under whatever id', () => {
    expect(matched(`${ccm}areas: [{ id: a, title: A, controls: [ours:IAM-14, ours:IAM-12] }]\n`)).toEqual({
      'birch/login': 'a: control ours:IAM-14',
      'cedar/access': 'a: control ours:IAM-14',
    })
    const old = ccm.replace('4.0', '3.0.1')
    expect(matched(`${old}areas: [{ id: a, title: A, controls: [ours:IAM-14, ours:IAM-12] }]\n`)).toEqual({
      'rowan/sign-in': 'a: control ours:IAM-12',
    })
  })

  test('not because one of its duties names the control: the others may be about something else', () => {
    expect(matched(`${ccm}areas: [{ id: a, title: A, controls: [ours:DSP-16] }]\n`)).toEqual({})
  })

  test('because its title is a word of our glossary, or of the vendor’s glossary for the same', () => {
    expect(matched('areas: [{ id: a, title: A, terms: [sign-in] }, { id: b, title: B, terms: [logging] }]\n')).toEqual({
      'birch/login': 'a: glossary Sign-in Login',
      'rowan/sign-in': 'a: glossary Sign-in Sign-in',
      'cedar/audit-trail': 'b: glossary Logging Audit trail audit trail',
    })
  })

  test('never because it sounds alike: not by its id, not by the title of ours, not by a part of its title', () => {
    expect(matched('areas: [{ id: login, title: Login }, { id: access, title: Access, terms: [sign-in] }]\n')).not.toHaveProperty(
      'cedar/access',
    )
    expect(matched('areas: [{ id: login, title: Login }, { id: backups, title: Backups }]\n')).toEqual({})
  })

  test('and to none where the mapping sets it apart', () => {
    expect(matched('areas: [{ id: a, title: A, terms: [sign-in] }]\napart: { birch: login }\n')).toEqual({
      'rowan/sign-in': 'a: glossary Sign-in Sign-in',
    })
  })
})

test('an area that the vendor has renamed is told with its new id', () => {
  const file = join(folder, 'vendors/birch.json')
  const before = readFileSync(file, 'utf8')
  const data = JSON.parse(before) as { areas: { id: string; formerly: string[] }[] }
  data.areas.find(({ id }) => id === 'login')!.formerly = ['sign-on']
  writeFileSync(file, JSON.stringify(data))
  writeFileSync(join(folder, 'mapping.yaml'), 'areas: [{ id: a, title: A, from: { birch: sign-on } }]\n')
  const messages = examine(folder).report.diagnostics.map(({ message }) => message)
  expect(messages).toContain('"birch" has renamed "sign-on": it is "login" now. Write the new id.')
  writeFileSync(file, before)
})

test('the list for the sample is that of the sample’s own site', () => {
  const own = join(folder, 'sample')
  mkdirSync(own)
  writeFileSync(join(own, 'alder.json'), publishedBy('.'))
  const sample = lookup(loadProject('.'))
  const offerings = sample.project.offerings.filter(({ status }) => status === 'offered')
  const vendors = offerings.map(({ id }) => `  - { id: ${id}, file: alder.json, fetched: "2026-11-01", offering: ${id} }\n`)
  writeFileSync(join(own, 'portfolio.yaml'), `organisation: Us\nvendors:\n${vendors.join('')}`)
  const { portfolio, report } = examine(own)
  expect(report.summary.errors).toBe(0)
  for (const [index, offering] of offerings.entries()) {
    const groups = byLayer(portfolioLookup(portfolio!), portfolio!.vendors[index]!)
    const found = groups.flatMap(({ areas }) => areas.flatMap(({ obligations }) => obligations))
    const expected = obligationsView(sample, sample.parties.get('customer')!, offering)
      .groups.flatMap(({ areas }) => areas.flatMap(({ duties }) => duties))
      .filter(({ kind }) => kind === 'duty')
    const order = (
      list: readonly {
        readonly id: string
        readonly text: { readonly plain: string }
        readonly need: string
        readonly condition?: { readonly plain: string } | undefined
      }[],
    ) => list.map(({ id, text, need, condition }) => `${id} ${need} ${text.plain} ${condition?.plain}`).sort()
    expect(order(found)).toEqual(order(expected))
    expect(found.length).toBeGreaterThan(30)
    for (const one of found) {
      const same = expected.find(({ id }) => id === one.id)!
      expect(one.reliesOn.map(({ text }) => text.plain)).toEqual(same.reliesOn.map(({ text }) => text.plain))
      expect(one.controls.map(({ id }) => id)).toEqual(same.controls.map(({ id }) => id))
    }
  }
})
