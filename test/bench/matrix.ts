import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { ended, startBuild } from '../build/run.ts'
import { launchBrowser } from '../support/browser.ts'
import { serve } from '../support/serve.ts'
import { writeProject } from './project.ts'

/**
 * A matrix of 1,000 rows beside one of 15, in a real browser: how long until something is painted, and until the filter
 * has answered and the answer is on the screen. Medians; the two take turns.
 */

const runs = 7
const sizes = [15, 1000] as const
const address = '/matrix/cloud/'

/** Changes a field of the filter and waits until the frame is drawn; in milliseconds. */
const answer = (field: string, value: string) => `new Promise((done) => {
  const field = document.querySelector('.filter-form [name=${field}]')
  const start = performance.now()
  field.value = ${JSON.stringify(value)}
  field.dispatchEvent(new Event('input', { bubbles: true }))
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => done(performance.now() - start)
    port2.postMessage(0)
  })
})`

/** What a reader does with the filter, in this order. */
const steps: readonly (readonly [name: string, field: string, value: string])[] = [
  ['the first word', 'q', 'signing'],
  ['another word', 'q', 'network rules'],
  ['words that no row has', 'q', 'zebra'],
  ['clearing the words', 'q', ''],
  ['a party', 'party', 'customer'],
  ['every party again', 'party', ''],
  ['a layer', 'layer', 'layer-3'],
  ['every layer again', 'layer', ''],
]

async function build(rows: number): Promise<string> {
  const root = join(tmpdir(), `demarc-bench-matrix-${rows}`)
  writeProject(root, { areas: rows, dutiesPerArea: 4, pages: 0 })
  const { code, output } = await ended(startBuild(root))
  if (code !== 0) throw new Error(`The build of ${rows} rows failed:\n${output}`)
  return root
}

/** Milliseconds from the start of the navigation to the first paint. */
async function firstPaint(browser: Browser, url: string): Promise<number> {
  return inPage(browser, url, (page) =>
    page.evaluate<number>(`new Promise((done) => {
      const look = (list) => list.getEntriesByName('first-contentful-paint').forEach(({ startTime }) => done(startTime))
      new PerformanceObserver(look).observe({ type: 'paint', buffered: true })
    })`),
  )
}

async function inPage<T>(browser: Browser, url: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'load' })
  const result = await act(page)
  await context.close()
  return result
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const roots = []
for (const rows of sizes) roots.push(await build(rows))
const sites = await Promise.all(roots.map((root) => serve(join(root, 'dist'))))
const browser = await launchBrowser()
const paints = sizes.map((): number[] => [])
for (let run = 0; run <= runs; run++) {
  for (const [index, { url }] of sites.entries()) {
    const taken = await firstPaint(browser, url + address)
    // The first run warms the disk and is not counted.
    if (run > 0) paints[index]!.push(taken)
  }
}
const answers = new Map(steps.map(([name]) => [name, [] as number[]]))
for (let run = 0; run < runs; run++) {
  await inPage(browser, sites[1]!.url + address, async (page) => {
    for (const [name, field, value] of steps) answers.get(name)!.push(await page.evaluate<number>(answer(field, value)))
  })
}
await browser.close()
for (const site of sites) await site.close()
for (const root of roots) rmSync(root, { recursive: true, force: true })

const [few, many] = paints.map(median) as [number, number]
console.log(`${(many / few).toFixed(2)} ×  first paint of 1,000 rows (${many.toFixed(0)} ms) beside 15 (${few.toFixed(0)} ms)  (≤ 1.5 ×)`)
for (const [name, times] of answers) console.log(`${median(times).toFixed(0).padStart(4)} ms  ${name}  (≤ 100 ms)`)
