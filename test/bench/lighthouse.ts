import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { launchBrowser } from '../support/browser.ts'
import { buildSample } from '../support/sample.ts'
import { serve } from '../support/serve.ts'

/**
 * Lighthouse as a phone sees it, on the pages that readers open most: node test/bench/lighthouse.ts [ADDRESS…]
 * Prints the four scores of each page, and what takes away from them. The figure is 100 for each.
 */

const addresses = process.argv.length > 2 ? process.argv.slice(2) : ['/', '/matrix/team/', '/areas/encryption/', '/obligations/team/']
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/**
 * What the bench cannot have: it serves on loopback without TLS, and the sample's own address is another than that.
 */
const elsewhere = ['is-on-https', 'redirects-http', 'canonical']

/** The first elements that an audit names. */
function itemsOf(details: unknown): readonly string[] {
  const items = (details as { readonly items?: readonly { readonly node?: { readonly snippet?: string } }[] } | undefined)?.items ?? []
  return items.flatMap(({ node }) => node?.snippet ?? []).slice(0, 5)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number }
      server.close(() => resolve(port))
    })
  })
}

const folder = mkdtempSync(join(tmpdir(), 'demarc-lighthouse-'))
const out = buildSample(folder)
const site = await serve(out, { compressed: true })
const port = await freePort()
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
for (const address of addresses) {
  const result = await lighthouse(site.url + address, { port, onlyCategories: [...categories], skipAudits: elsewhere, logLevel: 'error' })
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not read ${address}: ${result?.lhr.runtimeError?.message}`)
  const { lhr } = result
  const scores = categories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100))
  console.log(`${scores.map((score) => String(score).padStart(4)).join('')}  ${address}  (${categories.join(', ')}; 100 each)`)
  for (const id of categories) {
    for (const { id: audit, weight } of lhr.categories[id]?.auditRefs ?? []) {
      const { score, title, displayValue = '' } = lhr.audits[audit]!
      if (weight === 0 || score === null || score === 1) continue
      console.log(`      ${id}: ${title} ${displayValue} (${Math.round(score * 100)})`)
      for (const item of itemsOf(lhr.audits[audit]!.details)) console.log(`        ${item}`)
    }
  }
}
await browser.close()
await site.close()
rmSync(folder, { recursive: true, force: true })
