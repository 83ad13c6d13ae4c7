import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aidFile, makeSearchIndex } from '../../src/integration/search-index.ts'
import type { SearchRecord } from '../../src/views/search/record.ts'

const records: readonly SearchRecord[] = Array.from({ length: 300 }, (_, index) => ({
  url: `/areas/a${index % 20}/#d${index}`,
  title: `Duty ${index}`,
  content: `Duty ${index}. Rotate the encryption key number ${index % 7} and review access.`,
  kind: 'duty',
  meta: { area: `Area ${index % 20}` },
  layer: `L${index % 3}`,
  held: [{ parties: [index % 2 ? 'acme' : 'customer'], offerings: ['cloud'] }],
}))

test('the same records give the same bytes, and only what our own interface loads', async () => {
  const [first, second] = await Promise.all([makeSearchIndex(records, 'en-GB'), makeSearchIndex(records, 'en-GB')])
  const sorted = (files: typeof first) => files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]).sort()
  expect(sorted(second)).toEqual(sorted(first))
  const kinds = new Set(first.map(({ path }) => path.replace(/(?:\.en)?[_./][^/]*(?=\.pf_)/, '/*')))
  expect([...kinds].sort()).toEqual([
    'fragment/*.pf_fragment',
    'index/*.pf_index',
    'pagefind-entry.json',
    'pagefind.js',
    'pagefind/*.pf_meta',
    'wasm.en.pagefind',
  ])
})

test('a language that Pagefind does not know has the common module', async () => {
  const paths = (await makeSearchIndex(records.slice(0, 3), 'mt')).map((file) => file.path)
  expect(paths.filter((path) => path.startsWith('wasm.'))).toEqual(['wasm.unknown.pagefind'])
})

test('what Pagefind refuses is an error', async () => {
  const wrong = { ...records[0]!, meta: { area: 1 as unknown as string } }
  await expect(makeSearchIndex([wrong], 'en')).rejects.toThrow()
})

test('the aid knows the mark of each record, in the order of the ids that the index gives', async () => {
  const few = records.slice(0, 40)
  const index = await makeSearchIndex(few, 'en')
  const urls = new Map<string, string>()
  for (const { content } of index.filter((file) => file.path.startsWith('fragment/'))) {
    const fragment = JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)) as Record<string, { url: string }>
    for (const [id, { url }] of Object.entries(fragment)) urls.set(id, url)
  }
  expect(urls.size).toBe(40)
  const markOf = new Map(few.map(({ url }, at) => [url, at]))
  const file = aidFile({ aid: {} as Parameters<typeof aidFile>[0]['aid'], markOf }, index)
  const { table } = JSON.parse(gunzipSync(file.content).toString()) as { table: number[] }
  expect(table).toEqual([...urls.keys()].sort().map((id) => markOf.get(urls.get(id)!)))
})
