import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { responsibilities } from '../../src/exports/responsibilities.ts'
import { lookup } from '../../src/views/refs.ts'
import { tree } from '../build/folders.ts'
import { hostile } from '../safety/hostile.ts'
import { hostileData, taken } from '../safety/hostile-site.ts'
import { launchBrowser } from '../support/browser.ts'
import { projectOf, writeFiles } from '../support/project.ts'
import { type Served, serve } from '../support/serve.ts'
import { buildPortfolio } from './command.ts'
import { examine, fixture } from './fixture.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const scratch = mkdtempSync(join(tmpdir(), 'demarc-portfolio-browser-'))
/** What the browser complains of: refused by the policy, failed to load, thrown, opened. */
const complaints: string[] = []
let browser: Browser
let site: Served

beforeAll(async () => {
  const { status, stderr } = buildPortfolio(fixture, join(scratch, 'site'))
  expect(status, stderr).toBe(0)
  site = await serve(join(scratch, 'site'))
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
  rmSync(scratch, { recursive: true, force: true })
})
afterEach(() => expect(complaints.splice(0)).toEqual([]))

async function on(url: string, steps: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${url}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${url}: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`${url}: a dialog, ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(url)
  await steps(page)
  await context.close()
}

describe('a reader', { timeout: 120_000 }, () => {
  test('ticks an obligation off once, and sees it ticked by vendor, by area and in the whole list', async () => {
    await on(`${site.url}/areas/sign-in/`, async (page) => {
      const box = () => page.getByRole('checkbox', { name: 'Require a second factor' })
      expect(await page.locator('.progress [role=status]').innerText()).toBe('0 of 5 done')
      await box().check()
      for (const address of ['/vendors/birch/', '/obligations/']) {
        await page.goto(site.url + address)
        expect(await box().isChecked(), address).toBe(true)
        expect(await page.locator('.progress [role=status]').innerText()).toMatch(/^1 of /)
      }
      await page.getByRole('checkbox', { name: 'Lock every device' }).check()
      await page.goto(`${site.url}/areas/logs/`)
      await page.getByRole('button', { name: 'Start again' }).click()
      await page.goto(`${site.url}/areas/sign-in/`)
      expect(await box().isChecked(), 'starting one list again leaves the others as they are').toBe(true)
    })
  })

  test('finds an obligation by a word of the vendor’s glossary, and is led to its row', async () => {
    await on(`${site.url}/search/?q=second+factor`, async (page) => {
      const first = page.locator('.results a').first()
      await first.waitFor()
      expect(await first.innerText()).toContain('second factor')
      await first.click()
      await page.waitForURL('**/vendors/birch/#Duty-birch__require-second-factor')
      const row = page.locator('[id="Duty-birch__require-second-factor"]')
      expect(await row.evaluate((element) => element.matches(':target'))).toBe(true)
      expect((await row.boundingBox())!.y).toBeLessThan(900)
    })
  })

  test('has everything without JavaScript, and clean boxes on paper', async () => {
    await on(
      `${site.url}/obligations/`,
      async (page) => {
        expect(await page.locator('[data-duty]').count()).toBe(11)
        await page.emulateMedia({ media: 'print' })
        expect(await page.locator('.checklist .box:visible').count()).toBe(11)
        expect(await page.locator('footer').innerText()).toContain('is no contract')
      },
      { javaScriptEnabled: false },
    )
  })

  test.each([
    { width: 1440, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const)('can use every page: $width $colorScheme', async ({ width, colorScheme }) => {
    const found: string[] = []
    for (const entry of tree(join(scratch, 'site'))) {
      const file = entry.split(' ')[0]!
      if (!file.endsWith('.html')) continue
      await on(
        `${site.url}/${file.replace(/index\.html$/, '')}${file.startsWith('search/') ? '?q=second' : ''}`,
        async (page) => {
          if (file.startsWith('search/')) await page.locator('.results [role=option]').first().waitFor()
          expect(await page.evaluate('document.documentElement.scrollWidth'), file).toBeLessThanOrEqual(width)
          await page.evaluate(axe)
          const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
            'axe.run().then((result) => result.violations)',
          )
          for (const { id, nodes } of violations) found.push(`${file} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
        },
        { viewport: { width, height: 900 }, colorScheme },
      )
    }
    expect(found).toEqual([])
  })
})

describe('vendors whose every text is hostile', { timeout: 240_000 }, () => {
  const folder = join(scratch, 'hostile')
  let attacked: Served
  beforeAll(async () => {
    const line = (index: number) => JSON.stringify(hostile[index]!.trim())
    const data = responsibilities.export(
      lookup(
        projectOf({
          ...hostileData(),
          'content/disclaimer.mdx': '---\ntitle: Legal\nsummary: For information.\n---\n\nFor information.\n',
        }),
      ),
    )
    const areas = (JSON.parse(data) as { areas: { id: string }[] }).areas.map(({ id }) => id)
    writeFiles(folder, {
      'portfolio.yaml': `organisation: ${line(10)}\ntitle: ${line(20)}\nsummary: ${JSON.stringify(taken[3])}\nmapping: mapping.yaml\nvendors:\n  - { id: bad, name: ${line(30)}, file: bad.json, fetched: "2026-11-01", offering: one }\n`,
      'mapping.yaml': `areas:\n  - { id: main, title: ${line(40)}, summary: ${JSON.stringify(taken[5])}, from: { bad: ${areas[0]} } }\n`,
      'bad.json': data,
    })
    const { report } = examine(folder)
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const { status, stderr } = buildPortfolio(folder, join(folder, 'out'))
    expect(status, stderr).toBe(0)
    attacked = await serve(join(folder, 'out'))
  }, 240_000)
  afterAll(() => attacked?.close())

  test('nothing of it runs, on any page, and every obligation is there as text', async () => {
    const { portfolio } = examine(folder)
    const duties = portfolio!.vendors[0]!.areas.flatMap(({ obligations }) => obligations.map(({ duty }) => duty.text.plain))
    expect(duties.length).toBeGreaterThan(50)
    for (const entry of tree(join(folder, 'out'))) {
      const file = /^(.*\.html) \w+$/.exec(entry)?.[1]
      if (file === undefined) continue
      await on(`${attacked.url}/${file.replace(/index\.html$/, '')}`, async (page) => {
        expect(await page.evaluate('window.pwned'), file).toBeUndefined()
        if (file !== 'obligations/index.html') return
        const shown = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
        for (const text of duties) expect(shown).toContain(text.replace(/\s+/g, ' ').trim())
      })
    }
  })
})
