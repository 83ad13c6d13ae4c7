import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { visits } from './support/visit.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const { on, origin, forgive } = visits()
const heading = (page: Page) => page.locator('h1').innerText()

describe('a customer finds an obligation', () => {
  test('by search from the home page, and opens it on its row', async () => {
    await on('/', async (page) => {
      await page.locator('main [type=search]').pressSequentially('2fa for every account')
      const first = page.locator('dialog [role=option]', { hasText: 'multi-factor authentication' }).first()
      await first.waitFor()
      expect(await page.locator('dialog [type=search]').inputValue()).toBe('2fa for every account')
      await expect.poll(() => first.getAttribute('aria-selected'), { timeout: 15_000 }).toBe('true')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/areas/sign-in/#enforce-mfa')
      const row = page.locator('#enforce-mfa')
      expect(await row.evaluate((element) => element.matches(':target'))).toBe(true)
      const box = await row.boundingBox()
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.y).toBeLessThan(900)
    })
  })

  test('by party and offering, with links alone', async () => {
    await on('/', async (page) => {
      await page.locator('main a[href$="/obligations/private/"]').first().click()
      await page.waitForURL('**/obligations/private/')
      const held = page.locator('main a', { hasText: 'Hold the key-encryption keys' })
      await held.last().click()
      await page.waitForURL('**/areas/encryption/#hold-keys')
      expect(await heading(page)).toBe('Encryption and keys')
    })
  })

  test('by a permanent link, also by an old one', async () => {
    for (const hash of ['remove-leavers', 'deactivate-leavers']) {
      await on(`/areas/sign-in/#${hash}`, async (page) => {
        const box = await page.locator('#remove-leavers').boundingBox()
        expect(box!.y).toBeLessThan(900)
        expect(box!.y + box!.height).toBeGreaterThan(0)
      })
    }
  })

  test('with the keyboard alone', async () => {
    await on('/areas/sign-in/', async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.evaluate('document.activeElement.className')).toBe('skip')
      await page.keyboard.press('/')
      await page.locator('dialog[open]').waitFor()
      expect(await page.evaluate('document.activeElement.type')).toBe('search')
      await page.keyboard.type('phishing')
      await page.locator('dialog [role=option][aria-selected=true]').waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => !url.pathname.startsWith('/areas/sign-in/'))
    })
    await on('/legal/', async (page) => {
      await page.keyboard.press('Control+k')
      await page.locator('dialog[open]').waitFor()
      expect(await page.evaluate('document.activeElement.type')).toBe('search')
    })
  })
})

describe('what the reader chooses', () => {
  test('ticked duties stay in the browser, and paper has empty boxes', async () => {
    await on('/obligations/private/', async (page) => {
      const status = page.locator('.progress [role=status]')
      expect(await status.innerText()).toMatch(/^0 of \d+ done$/)
      await page.getByRole('checkbox', { name: 'Hold the key-encryption keys' }).check()
      expect(await status.innerText()).toMatch(/^1 of /)
      await page.reload()
      expect(await page.getByRole('checkbox', { name: 'Hold the key-encryption keys' }).isChecked()).toBe(true)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.checklist input:visible').count()).toBe(0)
      expect(await page.locator('.checklist .box:visible').count()).toBe(await page.locator('[data-duty]').count())
      await page.emulateMedia({ media: 'screen' })
      await page.getByRole('button', { name: 'Start again' }).click()
      expect(await page.locator('.checklist :checked').count()).toBe(0)
    })
    await on(
      '/obligations/private/',
      async (page) => {
        expect(await page.locator('[data-duty]').count()).toBeGreaterThan(50)
        expect(await page.locator('input[type=checkbox]').count()).toBe(0)
      },
      { javaScriptEnabled: false },
    )
  })

  test('the theme, which is set before the page is drawn', async () => {
    await on('/', async (page) => {
      const ground = () => page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme')
      await page.locator('.theme label', { hasText: 'Dark' }).click()
      expect(await ground()).toBe('dark')
      await page.goto(`${origin()}/compare/`, { waitUntil: 'commit' })
      await page.locator('h1').waitFor()
      expect(await ground()).toBe('dark')
      expect(await page.locator('.theme :checked').inputValue()).toBe('dark')
      await page.locator('.theme label', { hasText: 'Auto' }).click()
      expect(await ground()).toBe('light dark')
    })
  })

  test('the rows of a matrix, kept in the address', async () => {
    await on('/matrix/private/', async (page) => {
      const shown = page.locator('table.matrix .row:visible')
      const all = await shown.count()
      await page.locator('.filter-form [name=q]').fill('KEY')
      await page.locator('.filter-form [name=party]').selectOption('customer')
      await expect.poll(() => page.url()).toContain('?q=KEY&party=customer')
      const some = await shown.count()
      expect(some).toBeGreaterThan(0)
      expect(some).toBeLessThan(all)
      expect(await page.locator('.filter-form [role=status]').innerText()).toContain(`${some} of ${all}`)
      await page.reload()
      await expect.poll(() => shown.count()).toBe(some)
      await page.locator('.filter-form button').click()
      expect(await shown.count()).toBe(all)
      expect(page.url()).not.toContain('?')
    })
  })

  test('and a thousand rows are narrowed down, and all shown again, within a tenth of a second each', async () => {
    await on('/matrix/private/', async (page) => {
      await page.evaluate(`{
        const body = document.querySelector('.matrix tbody')
        const row = body.querySelector('.row')
        document.querySelector('.matrix').dataset.long = ''
        for (let index = 0; index < 1000; index++) { const copy = row.cloneNode(true); copy.removeAttribute('id'); body.append(copy) }
      }`)
      // The best of three, because the machine has more to do than this.
      const [narrowed, cleared] = await page.evaluate<[number, number]>(`(() => {
        const field = document.querySelector('.filter-form [name=q]')
        const layout = () => document.body.getBoundingClientRect()
        const set = (value) => {
          field.value = value
          field.dispatchEvent(new Event('input', { bubbles: true }))
          layout()
        }
        const timed = (value) => {
          const start = performance.now()
          set(value)
          return performance.now() - start
        }
        const times = [1, 2, 3].map(() => [timed('encryption keys'), timed('')])
        return [0, 1].map((index) => Math.min(...times.map((pair) => pair[index])))
      })()`)
      expect(narrowed).toBeLessThan(100)
      expect(cleared).toBeLessThan(100)
    })
  })
})

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false }
  test('everything is there to read', async () => {
    await on(
      '/',
      async (page) => {
        expect(await page.locator('svg.stack').first().count()).toBe(1)
        expect(await page.locator('main').innerText()).toContain('Alder Flow Private')
      },
      options,
    )
    await on(
      '/matrix/private/',
      async (page) => {
        expect(await page.locator('table.matrix tbody tr.row').count()).toBeGreaterThan(15)
        expect(await page.locator('table.matrix').innerText()).toContain('Hold the key-encryption keys')
      },
      options,
    )
    await on(
      '/search/?q=keys',
      async (page) => {
        expect(await page.locator('main a[href^="/parties/customer/"]').count()).toBeGreaterThan(0)
      },
      options,
    )
  })
})

describe('every kind of page', () => {
  const kinds = [
    '/',
    '/areas/',
    '/areas/encryption/',
    '/matrix/',
    '/matrix/private/',
    '/offerings/',
    '/offerings/enterprise/',
    '/offerings/diy/',
    '/compare/',
    '/questions/',
    '/obligations/',
    '/obligations/private/',
    '/models/',
    '/models/saas/',
    '/parties/',
    '/parties/customer/',
    '/parties/aws/',
    '/attestations/',
    '/frameworks/',
    '/frameworks/ccm/',
    '/scenarios/',
    '/scenarios/phished-employee/',
    '/glossary/',
    '/legal/',
    '/search/?q=keys',
    '/guides/customer-managed-keys/',
    '/about/how-to-read/',
    '/security-overview/',
    '/nowhere/',
  ]
  const looks = [
    { width: 1440, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
    { width: 390, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const

  test.each(looks)(
    'is accessible and as wide as the window: $width $colorScheme',
    async ({ width, colorScheme }) => {
      const found: string[] = []
      for (const address of kinds) {
        await on(
          address,
          async (page) => {
            if (address.startsWith('/search/')) await page.locator('.results [role=option]').first().waitFor()
            expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(width)
            await page.evaluate(axe)
            const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
              'axe.run().then((result) => result.violations)',
            )
            for (const { id, nodes } of violations)
              found.push(`${address} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
          },
          { viewport: { width, height: 900 }, colorScheme },
        )
        // The page that is not there answers 404, and the browser says so.
        if (address === '/nowhere/') forgive()
      }
      expect(found).toEqual([])
    },
    240_000,
  )
})
