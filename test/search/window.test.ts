import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Served, serve } from '../support/serve.ts'

/** Browsers on a busy machine take their time. */
const patience = { timeout: 15_000 }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let site: Served
/** What the browser complains of: refused by the policy, failed to load, thrown. */
const complaints: string[] = []

beforeAll(async () => {
  site = await serve(inject('sample'))
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
afterEach(() => expect(complaints.splice(0)).toEqual([]))

async function on(address: string, steps: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${address}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`${address}: ${error.message}`))
  await page.goto(site.url + address)
  await steps(page)
  await context.close()
}

const field = (page: Page) => page.locator('dialog [type=search]')
const options = (page: Page) => page.locator('dialog [role=option]')
const chosen = (page: Page) => page.locator('dialog [role=option][aria-selected=true]')
const status = (page: Page) => page.locator('dialog [role=status]')

async function open(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/')
  await field(page).waitFor()
  // What was asked before must not be taken for the answer.
  await field(page).fill('')
  await expect.poll(() => status(page).innerText(), patience).toBe('')
  await field(page).fill(text)
  await expect.poll(() => status(page).innerText(), patience).toMatch(/\d+ results?|“/)
}

describe('the window', () => {
  test('opens by its button, by / and by Ctrl K, and closes by Escape, where the focus was', async () => {
    await on('/legal/', async (page) => {
      const button = page.getByRole('button', { name: 'Search duties' })
      for (const act of [() => button.click(), () => page.keyboard.press('/'), () => page.keyboard.press('Control+k')]) {
        await button.focus()
        await act()
        await page.locator('dialog[open]').waitFor()
        expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true)
        await page.keyboard.press('Escape')
        expect(await page.locator('dialog[open]').count()).toBe(0)
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
      }
    })
  })

  test('does not take / from somebody who types', async () => {
    await on('/matrix/private/', async (page) => {
      await page.locator('.filter-form [name=q]').pressSequentially('and/or')
      expect(await page.locator('dialog[open]').count()).toBe(0)
      expect(await page.locator('.filter-form [name=q]').inputValue()).toBe('and/or')
    })
  })

  test('is a link to the search page without JavaScript, which says what to do', async () => {
    await on(
      '/legal/',
      async (page) => {
        await page.getByRole('link', { name: 'Search duties' }).click()
        await page.waitForURL('**/search/')
        expect(await page.locator('main').innerText()).toContain('Search needs JavaScript')
        expect(await page.locator('main a[href^="/parties/customer/"]').count()).toBeGreaterThan(0)
      },
      { javaScriptEnabled: false },
    )
  })

  test('costs nothing before it is wanted', async () => {
    for (const address of ['/', '/legal/', '/matrix/private/', '/obligations/private/', '/search/']) {
      await on(address, async (page) => {
        await page.waitForLoadState('networkidle')
        const scripts = await page.evaluate<string[]>(
          `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js') || name.includes('/pagefind/'))`,
        )
        const bytes = await Promise.all(scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length))
        expect(scripts.filter((name) => name.includes('/pagefind/'))).toEqual([])
        expect(
          bytes.reduce((sum, one) => sum + one, 0),
          `${address} ${scripts.join(' ')}`,
        ).toBeLessThanOrEqual(3072)
      })
    }
  })
})

describe('results', () => {
  test('come while typing, grouped by kind, marked, with their number told', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'encryption keys')
      const heads = await page.locator('dialog .hit-head').allInnerTexts()
      expect(heads[0]).toBe('Duties')
      expect(heads.length).toBeGreaterThan(2)
      expect(await page.locator('dialog mark').first().innerText()).toMatch(/encrypt|key/i)
      expect(await status(page).innerText()).toMatch(/^\d+ results$/)
      expect(await page.locator('dialog [role=group] > .hit-head').count()).toBe(heads.length)
      expect(await page.locator('dialog .search-foot a').getAttribute('href')).toBe('/search/?q=encryption+keys')
    })
  })

  test('are walked through by the keyboard alone', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'backup')
      const ids = await options(page).evaluateAll((all) => all.map(({ id }) => id))
      const at = async () => ids.indexOf((await field(page).getAttribute('aria-activedescendant')) ?? '')
      expect(await at()).toBe(0)
      expect(await chosen(page).getAttribute('id')).toBe(ids[0])
      await page.keyboard.press('ArrowDown')
      expect(await at()).toBe(1)
      await page.keyboard.press('End')
      expect(await at()).toBe(ids.length - 1)
      await page.keyboard.press('ArrowDown')
      expect(await at()).toBe(0)
      await page.keyboard.press('ArrowUp')
      expect(await at()).toBe(ids.length - 1)
      await page.keyboard.press('Home')
      expect(await at()).toBe(0)
      expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true)
      // Tab leads on to the filters.
      for (let press = 0; press < 6; press++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate('document.activeElement.matches(".filters input")')) break
      }
      expect(await page.evaluate('document.activeElement.matches(".filters input")')).toBe(true)
    })
  })

  test('lead to their row, also on the page that is open', async () => {
    await on('/areas/sign-in/#enforce-mfa', async (page) => {
      for (const text of ['close the account of a person who leaves', 'multi-factor authentication for every account']) {
        await open(page, text)
        const href = await chosen(page).getAttribute('href')
        await page.keyboard.press('Enter')
        await page.waitForURL(`**${href}`)
        expect(await page.locator('dialog[open]').count()).toBe(0)
        const row = page.locator(href!.slice(href!.indexOf('#')))
        expect(await row.evaluate((element) => element.matches(':target'))).toBe(true)
        const box = await row.boundingBox()
        expect(box!.y + box!.height).toBeGreaterThan(0)
        expect(box!.y).toBeLessThan(900)
      }
    })
  })

  test('wait for Enter to be about what was typed last', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'close the account of a person who leaves')
      await page.evaluate(`{
        const field = document.querySelector('dialog [type=search]')
        field.value = 'multi-factor authentication for every account'
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
      }`)
      await page.waitForURL('**#enforce-mfa')
    })
  })

  test('are narrowed by filters, whose counts are those that one gets', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'access')
      for (const name of ['You', 'Private']) {
        const label = page.locator('dialog .filters label', { hasText: name }).first()
        const count = Number(await label.locator('.count').innerText())
        await label.locator('input').check()
        await expect.poll(() => status(page).innerText(), patience).toBe(count === 1 ? '1 result' : `${count} results`)
        expect(await label.locator('input').evaluate((element) => element === document.activeElement)).toBe(true)
      }
      // A party and an offering together mean that party on that offering.
      const held = await page.locator('dialog [role=option] .hit-where').allInnerTexts()
      for (const where of held.filter((one) => one.includes('You'))) expect(where).toMatch(/You\s+on (?:all offerings|[\w, ]*Private)/)
      await page.getByRole('button', { name: 'Clear filters' }).click()
      expect(await page.locator('dialog .filters input:checked').count()).toBe(0)
    })
  })

  test('are shown for what was meant, where a word was misspelled', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'who rotates the encrpytion keys')
      expect(await page.locator('dialog .search-mended').innerText()).toBe('Showing results for who rotates the encryption keys')
      expect(await options(page).first().getAttribute('href')).toBe('/areas/encryption/#hold-keys')
    })
  })

  test('that are none come with help', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'zzzzqqqq')
      const none = page.locator('dialog .search-none')
      expect(await none.innerText()).toContain('zzzzqqqq')
      expect(await none.locator('a').count()).toBeGreaterThanOrEqual(3)
      expect(await field(page).getAttribute('aria-expanded')).toBe('false')
      await field(page).fill('blockchain qwertz')
      await none.getByRole('button').first().waitFor()
    })
  })

  test('that filters hide are offered without them', async () => {
    await on('/search/?q=hypervisor&party=Postmarsh', async (page) => {
      const button = page.getByRole('button', { name: /^Search without filters/ })
      await button.click()
      await page.locator('.results [role=option]').first().waitFor()
      expect(page.url()).toMatch(/\?q=hypervisor$/)
    })
  })

  test('that were searched for before are offered again, and forgotten when asked', async () => {
    await on('/legal/', async (page) => {
      await open(page, 'phishing')
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.pathname !== '/legal/')
      await page.keyboard.press('/')
      await page.locator('dialog .hit-recent', { hasText: 'phishing' }).waitFor()
      await page.locator('dialog [role=option]', { hasText: 'Forget these' }).click()
      await expect.poll(() => page.locator('dialog .hit-recent').count(), patience).toBe(0)
    })
  })
})

describe('the search page', () => {
  test('keeps the question and the filters in the address', async () => {
    await on('/search/?q=keys', async (page) => {
      const shown = () => page.locator('.results [role=option]').allInnerTexts()
      await page.locator('.results [role=option]').first().waitFor()
      await page.locator('.filters label', { hasText: 'Private' }).locator('input').check()
      await page.waitForURL('**/search/?q=keys&offering=Private')
      const before = await shown()
      await page.reload()
      await expect.poll(shown, patience).toEqual(before)
      await page.locator('#search [type=search]').fill('')
      await page.waitForURL('**/search/?offering=Private')
    })
  })
})

describe('is accessible with the search open', () => {
  const looks = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })))
  test.each(looks)('$width $colorScheme', { timeout: 120_000 }, async ({ width, colorScheme }) => {
    const found: string[] = []
    await on(
      '/areas/encryption/',
      async (page) => {
        for (const text of ['', 'encryption keys', 'who patches the operting system', 'zzzzqqqq']) {
          if (text === '') {
            await page.keyboard.press('/')
            await options(page).first().waitFor()
          } else await open(page, text)
          if (width < 500 && text === 'encryption keys') await page.locator('dialog .filter-box summary').click()
          // The window comes in; what is measured is how it stays.
          await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished))')
          const box = await page.locator('dialog').boundingBox()
          expect(box!.x + box!.width).toBeLessThanOrEqual(width)
          expect(await page.locator('dialog').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
          await page.evaluate(axe)
          const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
            'axe.run().then((result) => result.violations)',
          )
          for (const { id, nodes } of violations) found.push(`“${text}” ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
        }
      },
      { viewport: { width, height: 844 }, colorScheme },
    )
    expect(found).toEqual([])
  })

  test('and on paper there is none of it', async () => {
    await on('/areas/encryption/', async (page) => {
      await open(page, 'keys')
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('dialog').isVisible()).toBe(false)
      expect(await page.locator('.search-open').isVisible()).toBe(false)
    })
  })
})
