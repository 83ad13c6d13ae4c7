import type { ChildProcess } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copySite } from './folders.ts'
import { startScript } from './run.ts'

let root: string
let server: ChildProcess
let address: string
let output = ''

beforeAll(async () => {
  root = copySite()
  server = startScript('run-dev.ts', [root])
  address = await new Promise((done, fail) => {
    const read = (data: unknown) => {
      output += String(data)
      const port = /^ready (\d+)$/m.exec(output)?.[1]
      if (port) done(`http://127.0.0.1:${port}/`)
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', () => fail(new Error(output)))
  })
}, 60_000)
afterAll(() => {
  server.kill()
  rmSync(root, { recursive: true, force: true })
})

/** The page at a path, once it says something; what it says in the end where it does not. */
async function pageSaying(path: string, words: string): Promise<string> {
  let text = ''
  for (let tries = 0; tries < 60; tries++) {
    text = await fetch(new URL(path, address)).then((response) => response.text())
    if (text.includes(words)) return text
    await new Promise((done) => setTimeout(done, 250))
  }
  return text
}

test('pages follow data and content, and stay while there are errors', { timeout: 120_000 }, async () => {
  expect(await pageSaying('/', 'Acme Cloud')).toContain('Acme Cloud')

  const file = join(root, 'data/site.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('name: Acme Cloud', 'name: Changed Name'))
  expect(await pageSaying('/', 'Changed Name')).toContain('Changed Name')

  appendFileSync(file, 'nonsense: true\n')
  while (!output.includes('still show the last project')) await new Promise((done) => setTimeout(done, 50))
  expect(output).toMatch(/data\/site\.yaml:\d+:1 {2}error/)
  expect(await pageSaying('/', 'Changed Name')).toContain('Changed Name')

  writeFileSync(file, text.replace('name: Acme Cloud', 'name: Mended Name'))
  expect(await pageSaying('/', 'Mended Name')).toContain('Mended Name')

  const page = join(root, 'content/guides/new.mdx')
  writeFileSync(page, '---\ntitle: A new page\nsummary: New.\n---\n\nFresh words.\n')
  expect(await pageSaying('/guides/new/', 'Fresh words')).toContain('Fresh words')
  rmSync(page)
  expect(await pageSaying('/guides/new/', 'There is no page')).not.toContain('Fresh words')
})
