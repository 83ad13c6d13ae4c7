import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { strings } from '../../src/views/strings.ts'
import { runBuild } from '../build/run.ts'
import { launchBrowser } from '../support/browser.ts'
import { serve } from '../support/serve.ts'
import { writeProject } from './project.ts'

/**
 * Measures the search of built sites of 1,000 and 10,000 duties in the browser: what is transferred from the press of `/` to
 * the first answer, and how long it takes from a key to its result. What hosts pack (scripts) counts packed; all else as it is.
 */

const root = join(tmpdir(), 'demarc-bench-search')
const typed = [
  'who rotates the signing keys?',
  'patch container images',
  'audit log of area 17',
  'backups',
  'network rulse',
  'keep a record',
]

/** Types a text and tells for each key the milliseconds until it is answered. */
async function type(page: Page, text: string): Promise<readonly number[]> {
  await page.locator('dialog [type=search]').fill('')
  const taken: number[] = []
  for (const letter of text) {
    await page.evaluate(`void (window.answered = new Promise((done, fail) => {
      const status = document.querySelector('dialog [role=status]')
      let pressed = 0
      const watch = new MutationObserver(() => {
        if (pressed === 0 || status.textContent === ${JSON.stringify(strings.search.loading)}) return
        watch.disconnect()
        done(performance.now() - pressed)
      })
      watch.observe(status, { childList: true })
      addEventListener('keydown', () => { pressed = performance.now() }, { once: true, capture: true })
      setTimeout(() => fail(new Error('No answer within 10 s.')), 10000)
    }))`)
    await page.keyboard.type(letter)
    taken.push(await page.evaluate<number>('window.answered'))
  }
  return taken
}

const browser = await launchBrowser()
for (const areas of [100, 1000]) {
  writeProject(root, { areas, dutiesPerArea: 10, pages: 0 })
  const { code, output } = await runBuild(root)
  if (code !== 0) throw new Error(`The build ended with ${code}: ${output.slice(-2000)}`)
  const site = await serve(join(root, 'dist'))
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${site.url}/areas/area-1/`)
  await page.waitForLoadState('networkidle')
  const loaded: Promise<readonly [plain: number, packed: number]>[] = []
  page.on('response', (response) => {
    loaded.push(
      response.body().then((body) => [body.length, /\.(?:js|json)(?:\?|$)/.test(response.url()) ? gzipSync(body).length : body.length]),
    )
  })
  await page.keyboard.press('/')
  await page.locator('dialog [role=option]').first().waitFor()
  const first = (await type(page, 'k'))[0]!
  await page.locator('dialog [type=search]').fill('who rotates the signing keys of area 17?')
  await page.locator('dialog .hit-where').first().waitFor()
  await page.waitForLoadState('networkidle')
  const sizes = await Promise.all(loaded)
  const sum = (which: 0 | 1) => (sizes.reduce((total, size) => total + size[which], 0) / 1000).toFixed(0)
  const times: number[] = []
  for (const text of typed) times.push(...(await type(page, text)))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)
  console.log(
    `${(areas * 10).toLocaleString('en')} duties: first search ${sum(1)} KB in ${sizes.length} files (≤ ${areas === 100 ? 200 : 350} KB; ${sum(0)} KB where the host packs nothing); ` +
      `key to result: first ${first.toFixed(0)} ms, median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(1)} (≤ 150 ms)`,
  )
  await page.close()
  await site.close()
}
await browser.close()
rmSync(root, { recursive: true, force: true })
