import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { visits } from './support/visit.ts'

/** What readers of good documentation expect, in the browser. */
const { on, origin, forgive } = visits()

describe('finding one’s way', () => {
  test('the list of contents follows the reader', async () => {
    await on('/areas/encryption/', async (page) => {
      const current = page.locator('.contents [aria-current]')
      expect(await current.count()).toBe(0)
      await page.locator('#standing').evaluate((element) => element.scrollIntoView())
      await expect.poll(() => current.allInnerTexts()).toEqual(['How each party stands'])
      await page.keyboard.press('End')
      await expect.poll(() => current.allInnerTexts()).not.toEqual(['How each party stands'])
      expect(await current.count()).toBe(1)
    })
  })

  test('previous and next lead through areas, guides and scenarios, and back', async () => {
    for (const address of ['/areas/encryption/', '/guides/enforce-mfa/', '/scenarios/phished-employee/']) {
      await on(address, async (page) => {
        const title = await page.locator('h1').innerText()
        await page.locator('.around [rel=next]').click()
        await expect.poll(() => page.locator('h1').innerText()).not.toBe(title)
        await page.locator('.around [rel=prev]').click()
        await expect.poll(() => page.locator('h1').innerText()).toBe(title)
      })
    }
  })

  test('every page but the first says where it stands', async () => {
    await on('/', async (page) => {
      for (const address of [
        '/areas/encryption/',
        '/obligations/team/aws/',
        '/matrix/team/',
        '/guides/enforce-mfa/',
        '/security-overview/',
      ]) {
        await page.goto(origin() + address)
        expect(await page.locator('.tabs [aria-current]').count(), address).toBeGreaterThan(0)
      }
    })
  })

  test('a page of src/pages is in the navigation, under its own title', async () => {
    await on('/', async (page) => {
      expect(await page.locator('.tabs a[href="/security-overview/"]').count()).toBeGreaterThan(0)
    })
  })

  test('an address that leads nowhere leads on', async () => {
    await on('/areas/encrypton/', async (page) => {
      forgive()
      expect(await page.locator('main [type=search]').count()).toBe(1)
      for (const href of ['/areas/encryption/', '/parties/customer/'])
        expect(await page.locator(`main a[href^="${href}"]`).count()).toBeGreaterThan(0)
    })
  })
})

describe('taking away and mending', () => {
  test('a row’s link copies its address, and says so', async () => {
    await on(
      '/areas/encryption/',
      async (page) => {
        await page.locator('#hold-keys').hover()
        await page.locator('#hold-keys a.permalink[href="#hold-keys"]').click()
        await expect.poll(() => page.locator('.copied').innerText()).toBe('Link copied')
        expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(`${origin()}/areas/encryption/#hold-keys`)
        expect(page.url()).toBe(`${origin()}/areas/encryption/#hold-keys`)
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    )
  })

  test('each row of a matrix has a link to it', async () => {
    await on('/matrix/team/', async (page) => {
      const rows = await page.locator('.matrix .row').count()
      const links = await page.locator('.matrix .row th a.permalink').evaluateAll((all) => all.map((one) => one.getAttribute('href')!))
      expect(links).toHaveLength(rows)
      for (const href of links) expect(await page.locator(href).count(), href).toBe(1)
    })
  })

  test('a duty, a term, an attestation and a figure open in the repository at their own lines', async () => {
    const lineOf = (href: string | null) => {
      const [, file = '', line = ''] = /\/edit\/main\/(.+)#L(\d+)$/.exec(href ?? '') ?? []
      return readFileSync(file, 'utf8').split('\n')[Number(line) - 1]
    }
    const cases = [
      ['/areas/encryption/', '#hold-keys', '- id: hold-keys'],
      ['/glossary/', '#mfa', '- id: mfa'],
      ['/attestations/', '#soc2', '- id: soc2'],
      ['/offerings/team/', '.facts > div:first-child', '- id: rpo-team'],
    ] as const
    for (const [address, row, line] of cases) {
      await on(address, async (page) => {
        const link = page.locator(`${row} a.permalink[href^="https://github.com/alderpoint/trust/edit/main/data/"]`)
        expect(lineOf(await link.getAttribute('href'))?.trim(), address).toBe(line)
      })
    }
  })

  test('the agreements that prevail and the status page are linked from every foot', async () => {
    await on('/compare/', async (page) => {
      const links = await page.locator('.site-footer a').evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]))
      expect(links).toEqual(
        expect.arrayContaining([
          ['Master Subscription Agreement', 'https://alderpoint.example/legal/msa'],
          ['Service Description', 'https://alderpoint.example/legal/service-description'],
          ['Status page', 'https://status.alderpoint.example'],
        ]),
      )
      expect(await page.locator('.site-footer').innerText()).toContain(
        'Master Subscription Agreement, Data Processing Addendum and Service Description prevail.',
      )
    })
  })
})

describe('obligations of one’s choice', () => {
  test('of any party and any dimension, with links alone', async () => {
    await on(
      '/obligations/team/',
      async (page) => {
        await page.getByRole('navigation', { name: 'Party' }).getByText('AWS').click()
        await page.waitForURL('**/obligations/team/aws/')
        expect(await page.locator('h1').innerText()).toBe('AWS: obligations on Alder Flow Team')
        await page.locator('.by-dimension summary').click()
        await page.getByRole('navigation', { name: 'Plan' }).getByText('Enterprise').click()
        await page.waitForURL('**/obligations/enterprise/aws/')
        await page.locator('.by-dimension summary').click()
        // AWS takes no part there, so that the customer's list is the one to read.
        await page.getByRole('navigation', { name: 'Deployment' }).getByText('On your servers').click()
        await page.waitForURL('**/obligations/server/')
        expect(await page.locator('[data-duty]').count()).toBe(75)
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('from right to left', () => {
  const addresses = [
    '/',
    '/areas/encryption/',
    '/matrix/team/',
    '/obligations/team/',
    '/parties/',
    '/scenarios/phished-employee/',
    '/questions/',
  ]

  test.each([1440, 390])('nothing sticks out, and columns change sides: %d', async (width) => {
    for (const address of addresses) {
      await on(
        address,
        async (page) => {
          await page.evaluate("document.documentElement.dir = 'rtl'")
          expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(width)
          const outside = await page.evaluate<string[]>(`[...document.querySelectorAll('main :is(h1, h2, h3, p, li, th, td, a, svg)')]
            .filter((element) => element.checkVisibility() && !element.closest('.scroll, .matrix-frame[data-many], .unseen, .sr-only, thead'))
            .filter((element) => { const { left, right, width } = element.getBoundingClientRect(); return width > 1 && (left < -1 || right > innerWidth + 1) })
            .map((element) => element.outerHTML.slice(0, 120))`)
          expect(outside, address).toEqual([])
          const brand = await page.locator('.brand').boundingBox()
          expect(brand!.x + brand!.width, address).toBeGreaterThan(width - 48)
        },
        { viewport: { width, height: 900 } },
      )
    }
    if (width < 1000) return
    await on('/areas/encryption/', async (page) => {
      await page.evaluate("document.documentElement.dir = 'rtl'")
      const [side, main] = [await page.locator('.side').boundingBox(), await page.locator('main').boundingBox()]
      expect(side!.x).toBeGreaterThan(main!.x + main!.width - 1)
    })
  })
})
