import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/check.ts'
import { loadProject } from '../../src/load/project.ts'
import type { Project } from '../../src/model/project.ts'
import { rules } from '../../src/rules/index.ts'
import { freshFolder, tree } from '../build/folders.ts'
import { runBuild } from '../build/run.ts'
import { launchBrowser } from '../support/browser.ts'
import { projectOf, writeFiles } from '../support/project.ts'
import { type Served, serve } from '../support/serve.ts'
import { hostile, hostileMarkdown } from './hostile.ts'
import { bodies, hostileData, hostilePage, isTaken, taken } from './hostile-site.ts'

const disclaimer = { 'content/disclaimer.mdx': '---\ntitle: Disclaimer\nsummary: For information.\n---\n\nFor information.\n' }
const pageFile = (index: number) => `content/pages/page-${index}.mdx`

describe('a hostile text that is not taken', () => {
  test('there are more than 500 of them', () => {
    expect(new Set([...hostile, ...hostileMarkdown]).size).toBeGreaterThan(500)
    expect(taken.length).toBeGreaterThan(200)
  })

  test('is refused in data at its place', () => {
    const refused = hostile.filter((text) => !isTaken(text))
    const duties = refused.map((text, index) => `      - { id: d${index}, by: acme, text: ${JSON.stringify(text)} }\n`)
    const project = projectOf({ 'data/areas/a.yaml': `title: A\nareas:\n  - id: a\n    title: A\n    duties:\n${duties.join('')}` })
    const lines = new Set(project.problems.map(({ at }) => at.line))
    expect(refused.length).toBeGreaterThan(100)
    for (const [index, text] of refused.entries()) expect(lines, text).toContain(index + 6)
  })
})

describe('a site full of hostile texts', () => {
  let root: string
  let project: Project
  let site: Served
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    root = freshFolder()
    const pages = Object.fromEntries(bodies.map((body, index) => [pageFile(index), hostilePage(body)]))
    writeFiles(root, { ...hostileData(), ...disclaimer, ...pages })
    const findings = check(loadProject(root), rules, '2026-11-22').diagnostics.filter(({ severity }) => severity === 'error')
    // A page that is refused goes; every other error would be a fault of this test.
    const refused = new Set(findings.map(({ at }) => at.file))
    expect(
      findings.filter(({ at }) => !at.file.startsWith('content/pages/')).map(({ at, message }) => `${at.file}:${at.line} ${message}`),
    ).toEqual([])
    for (const file of refused) rmSync(join(root, file))
    expect(refused.size).toBeGreaterThan(100)
    project = loadProject(root)
    const run = await runBuild(root)
    expect(run.code, run.output.slice(-4000)).toBe(0)
    site = await serve(join(root, 'dist'))
    browser = await launchBrowser()
    page = await browser.newPage()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    rmSync(root, { recursive: true, force: true })
  })

  test('runs none of them, on any page', { timeout: 240_000 }, async () => {
    const violations: string[] = []
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(`${page.url()} ${message.text()}`)
    })
    const addresses = tree(join(root, 'dist')).flatMap((entry) => /^(.*)index\.html /.exec(entry)?.[1] ?? [])
    expect(addresses.length).toBeGreaterThan(50)
    for (const address of ['', ...addresses]) {
      await page.goto(`${site.url}/${address}`)
      expect(await page.evaluate('window.pwned'), address).toBeUndefined()
    }
    expect(violations).toEqual([])
  })

  test('shows each duty as its text', { timeout: 60_000 }, async () => {
    for (const area of project.areas) {
      await page.goto(`${site.url}/areas/${area.id}/`)
      const rows = await page.evaluate<Record<string, string>>(
        'Object.fromEntries(Array.from(document.querySelectorAll("[id^=d]"), (row) => [row.id, row.textContent.replace(/\\s+/g, " ")]))',
      )
      for (const duty of area.duties) expect(rows[duty.id]).toContain(duty.text.plain)
    }
  })

  test('finds them by search, and runs none of them there', { timeout: 60_000 }, async () => {
    // Asked for as well as found.
    await page.goto(`${site.url}/search/?q=${encodeURIComponent('"><img src=x onerror="window.pwned=1">')}`)
    await page.waitForSelector('.search-status:not(:empty)')
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    for (const word of ['script', 'onerror', 'window', 'before']) {
      await page.goto(`${site.url}/search/?q=${word}`)
      await page.waitForSelector('.results a[href*="/areas/"], .results a[href*="/pages/"]')
      expect(await page.evaluate('window.pwned')).toBeUndefined()
      await page.goto(`${site.url}/legal/`)
      await page.keyboard.press('/')
      await page.locator('dialog [type=search]').fill(word)
      await page.waitForSelector('dialog a[href*="/areas/"], dialog a[href*="/pages/"]')
      expect(await page.evaluate('window.pwned')).toBeUndefined()
    }
  })
})
