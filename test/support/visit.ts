import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Served, serve } from './serve.ts'

export interface Visits {
  /** Does something on a page of the sample, in a browser of its own. */
  on(address: string, steps: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void>
  /** Where the sample is served. */
  origin(): string
  /** Forgets what the browser has complained of, where a test made it do so. */
  forgive(): void
}

/** Serves the sample to a browser for the tests of a file; each of them fails if the browser complains of anything. */
export function visits(): Visits {
  let browser: Browser
  let site: Served
  /** Refused by the policy, failed to load, thrown. */
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
  return {
    async on(address, steps, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      const page = await context.newPage()
      page.on('console', (message) => message.type() === 'error' && complaints.push(`${address}: ${message.text()}`))
      page.on('pageerror', (error) => complaints.push(`${address}: ${error.message}`))
      await page.goto(site.url + address)
      await steps(page)
      await context.close()
    },
    origin: () => site.url,
    forgive: () => {
      complaints.length = 0
    },
  }
}
